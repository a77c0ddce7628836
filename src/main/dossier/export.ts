import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import { included } from '#shared/dossier/build/included.ts'
import { contentsOf } from '#shared/dossier/contents.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import type { HandOverBody } from '#shared/domain/hand-over/schema.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { verifyFixity } from '#main/evidence/fixity.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { writeOut } from '#main/output/write-out.ts'
import { gatherDossier } from './gather.ts'
import { renderPdf, type ChildRunner } from './pdf/render.ts'

export interface ExportOrder {
  /** A case record's id, or `all` for every incident. */
  readonly selection: string
  readonly format: 'json' | 'pdf'
  readonly target: string
  readonly run: ChildRunner
  /** One of the case's recipients, by the id it has there; null when nobody is named. */
  readonly recipientId: string | null
  readonly note: string
}

export interface Exported {
  readonly sha256: string
  readonly bytes: number
  /** The version of the case that these bytes are; null for all incidents. */
  readonly version: number | null
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Sees that the journal is whole, hashes the evidence again, builds the dossier from the journal, writes it out, and records what was handed over: file
 * and record, or neither. Whatever the dossier lacks is said in it and keeps nothing back; evidence whose hash no
 * longer fits is left out.
 */
export async function exportDossier(vault: Vault, order: ExportOrder, job: Job): Promise<Result<Exported>> {
  const proven = await vault.prove({
    signal: job.signal,
    onProgress: (done, total) => job.progress({ stage: 'verify', done, total, unit: 'entries' }),
  })
  if (!proven.ok) return proven
  const gathered = await gatherChecked(vault, order.selection, job)
  if (!gathered.ok) return gathered
  const input = gathered.value
  const recipient = recipientOf(input, order.recipientId)
  if (!recipient.ok) return recipient
  job.progress({ stage: 'export', done: 0, total: 3, unit: 'steps' })
  const dossier = buildDossier(input)
  const json = serialiseDossier(dossier)
  job.progress({ stage: 'export', done: 1, total: 3, unit: 'steps' })
  const made = order.format === 'json' ? ok(json) : await renderPdf(json, order.run, job.signal)
  if (!made.ok) return made
  if (job.signal.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.')
  job.progress({ stage: 'export', done: 2, total: 3, unit: 'steps' })
  const facts = { sha256: sha256Of(made.value), bytes: made.value.byteLength }
  let version: number | null = null
  // Recorded before the file gets its name: none is handed over that the journal does not know of.
  const written = await writeOut(vault, order.target, [made.value], async () => {
    const recorded = await vault.handedOut({
      caseId: order.selection === 'all' ? null : order.selection,
      format: order.format,
      ...facts,
      dossierSha256: sha256Of(json),
      ...recipient.value,
      contents: contentsOf(input),
      note: order.note,
      evidenceIds: dossier.evidence.map(({ id }) => id),
    })
    if (recorded.ok) ({ version } = recorded.value)
    return recorded
  })
  return written.ok ? ok({ ...facts, version }) : written
}

/**
 * What the dossier is made of, read after a check that may have found damage. The verdicts themselves go with it: where the
 * journal takes no entry, custody does not tell them.
 */
async function gatherChecked(vault: Vault, selection: string, job: Job): Promise<Result<DossierInput>> {
  const before = await gatherDossier(vault, selection, statements, job.signal)
  if (!before.ok) return before
  const items = included(before.value).evidence.map(({ id }) => id)
  if (items.length === 0) return before
  const checked = await verifyFixity(vault, items, 'before an export', job)
  if (!checked.ok) return checked
  const { failed, unread } = checked.value
  const unfit: DossierInput['unfit'] = Object.fromEntries([
    ...failed.map((id) => [id, 'fixity-failed'] as const),
    ...unread.map((id) => [id, 'unread'] as const),
  ])
  const after = await gatherDossier(vault, selection, statements, job.signal)
  return after.ok ? ok({ ...after.value, unfit }) : after
}

type Recipient = Pick<HandOverBody, 'recipient' | 'organisation' | 'purpose'>

function recipientOf({ case: { body } }: DossierInput, id: string | null): Result<Recipient> {
  if (id === null) return ok({ recipient: '', organisation: '', purpose: null })
  const found = body.recipients.find((one) => one.id === id)
  if (found === undefined)
    return fail('not-found', 'This recipient is not on the list of the case. Nothing was written.', {
      next: 'Save the case first, then choose the recipient.',
    })
  return ok({ recipient: found.name, organisation: found.organisation, purpose: found.purpose })
}
