import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/ipc/jobs.ts'
import { writeOut } from '#main/output/write-out.ts'
import { gatherDossier } from './gather.ts'
import { renderPdf, type ChildRunner } from './pdf/render.ts'

export interface ExportOrder {
  /** A case record's id, or `all` for every incident. */
  readonly selection: string
  readonly format: 'json' | 'pdf'
  readonly target: string
  readonly run: ChildRunner
}

/** Builds the dossier from the journal, writes it out, and logs what was handed over: both or neither. */
export async function exportDossier(
  vault: Vault,
  order: ExportOrder,
  job: Job,
): Promise<Result<{ sha256: string; bytes: number }>> {
  job.progress({ stage: 'export', done: 0, total: 3, unit: 'steps' })
  const gathered = await gatherDossier(vault, order.selection, statements)
  if (!gathered.ok) return gathered
  const json = serialiseDossier(buildDossier(gathered.value))
  job.progress({ stage: 'export', done: 1, total: 3, unit: 'steps' })
  const made = order.format === 'json' ? ok(json) : await renderPdf(json, order.run, job.signal)
  if (!made.ok) return made
  if (job.signal.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.')
  job.progress({ stage: 'export', done: 2, total: 3, unit: 'steps' })
  const facts = {
    sha256: createHash('sha256').update(made.value).digest('hex'),
    bytes: made.value.byteLength,
  }
  const subject =
    order.selection === 'all'
      ? { kind: 'workspace', id: vault.workspaceId }
      : { kind: 'case', id: order.selection }
  // Logged before the file gets its name: none is handed over that the journal does not know of.
  const written = await writeOut(order.target, [made.value], () =>
    vault.log(subject, { event: 'dossier-exported', format: order.format, ...facts }),
  )
  if (!written.ok) return written
  return ok(facts)
}
