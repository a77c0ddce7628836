/*
 * Owns the record of what left the workspace: the version of a case, the entry about the file, and an event for every
 * item of evidence in it stand in one commit. A window cannot write any of them.
 */
import type { NewId } from '#shared/lib/clock.ts'
import { handOverBody, type HandOverBody } from '#shared/domain/hand-over/schema.ts'
import { versionOf } from '#shared/domain/hand-over/version.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { logBody } from '#shared/journal/entry.ts'
import { custodyEntry, sentences } from './evidence/custody-entry.ts'
import { putOf } from './evidence/custodian.ts'
import type { EntryDraft } from './journal/stage-commit.ts'
import type { Ledger } from './ledger.ts'
import { firstVersion } from './records/prepare-commit.ts'
import { referenceSeries } from './records/reference.ts'
import { refuse } from './storage/refusal.ts'

/** A file that is about to get its name. `caseId` is null for all incidents of a workspace: that is no version of a case. */
export type HandedOut = Omit<HandOverBody, 'caseId' | 'version'> & {
  readonly caseId: string | null
  /** The items whose records and custody the file tells. */
  readonly evidenceIds: readonly string[]
}

export class HandOvers {
  readonly #ledger: Ledger
  readonly #newId: NewId
  readonly #workspaceId: string

  constructor(ledger: Ledger, newId: NewId, workspaceId: string) {
    this.#ledger = ledger
    this.#newId = newId
    this.#workspaceId = workspaceId
  }

  /** Answers the version it went out as; null when it is of no case, or when nothing can be entered any more. Refuses 'not-found' for a case that is not there. */
  async record({ caseId, evidenceIds, ...out }: HandedOut): Promise<{ version: number | null }> {
    const entered = await this.#ledger.enter(async (at) => {
      const handOver = caseId === null ? null : await this.#handOver(caseId, out, at)
      const { format, sha256, bytes } = out
      const subject =
        caseId === null ? { kind: 'workspace', id: this.#workspaceId } : { kind: 'case', id: caseId }
      const entries: EntryDraft[] = [
        ...(handOver === null ? [] : [putOf(handOver)]),
        { type: 'log', subject, body: logBody.parse({ event: 'dossier-exported', format, sha256, bytes }) },
        ...evidenceIds.map((itemId) =>
          custodyEntry(
            { itemId, type: 'dissemination', detail: detailOf(out, handOver) },
            { at, actor: this.#ledger.actor },
          ),
        ),
      ]
      await this.#ledger.append(entries, at)
      return { version: handOver?.body.version ?? null }
    })
    return entered ?? { version: null }
  }

  async #handOver(
    caseId: string,
    out: Omit<HandedOut, 'caseId' | 'evidenceIds'>,
    at: string,
  ): Promise<StoredRecord<'hand-over'>> {
    const { index } = this.#ledger
    if (index.get(caseId)?.kind !== 'case') refuse('not-found', 'This case is not in the workspace.')
    const earlier: HandOverBody[] = []
    for (const id of index.idsOf('hand-over')) {
      const record = await this.#ledger.current(id)
      if (record.kind === 'hand-over') earlier.push(record.body)
    }
    const version = versionOf({ caseId, dossierSha256: out.dossierSha256 }, earlier)
    const draft = {
      kind: 'hand-over' as const,
      id: this.#newId(),
      body: handOverBody.parse({ ...out, caseId, version }),
    }
    const reference = index.references.copy().next(referenceSeries(draft, at))
    return firstVersion(draft, reference, { now: at, actor: this.#ledger.actor })
  }
}

const detailOf = (
  { format, recipient, organisation, sha256 }: Omit<HandedOut, 'caseId' | 'evidenceIds'>,
  handOver: StoredRecord<'hand-over'> | null,
): string => {
  const to = [recipient, organisation].filter((part) => part !== '').join(', ')
  return sentences(
    handOver === null
      ? `Told in a dossier of all incidents (${format.toUpperCase()}).`
      : `Told in ${handOver.reference}, version ${handOver.body.version} of the dossier (${format.toUpperCase()}).`,
    to === '' ? '' : `To ${to}.`,
    `SHA-256 of the file ${sha256}.`,
  )
}
