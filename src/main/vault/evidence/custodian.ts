import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import { custodyEventFrom } from '#shared/domain/custody/up-conversion.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { evidenceBody, type EvidenceBody } from '#shared/domain/evidence/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import type { Ledger } from '../ledger.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import { firstVersion } from '../records/prepare-commit.ts'
import { referenceSeries } from '../records/reference.ts'
import { refuse } from '../storage/refusal.ts'
import type { IntakeAnswer } from '../vault.ts'
import { arrivalEvents, captureEvent, checkEvents, type Remarks } from './arrival-events.ts'
import { custodyEntry, sentences, type Happened } from './custody-entry.ts'

/** Writes the records of evidence and what happens to it: the only author of custody events. */
export class Custodian {
  readonly ledger: Ledger
  readonly #newId: NewId

  constructor(ledger: Ledger, newId: NewId) {
    this.ledger = ledger
    this.#newId = newId
  }

  /**
   * Enters a file that has arrived whole. `shelve` gives it its place before the commit, `unshelve` takes it away when
   * there is none. Bytes that are known already only leave custody events on the item that holds them.
   */
  receive(
    body: EvidenceBody,
    remarks: Remarks,
    { shelve, unshelve }: { shelve: () => Promise<void>; unshelve: () => Promise<void> },
  ): Promise<IntakeAnswer> {
    return this.ledger.exclusively(async (at) => {
      const { index } = this.ledger
      const known = index.evidenceWithHash(body.file.sha256)
      if (known !== undefined) {
        const detail = receivedAgain(body.file, remarks.note)
        // Who brings the same bytes again may have them from elsewhere: that is told too, beside what stands.
        const captured = captureEvent(known, body.collected)
        const again: Happened = { itemId: known, type: 'ingestion', outcome: 'duplicate', detail }
        await this.tell([...captured, again, ...checkEvents(known, remarks.checks)], at)
        return { kind: 'known', record: await this.evidence(known) }
      }
      const draft = { kind: 'evidence' as const, id: this.#newId(), body: evidenceBody.parse(body) }
      const reference = index.references.copy().next(referenceSeries(draft, at))
      const record = firstVersion(draft, reference, { now: at, actor: this.ledger.actor })
      const parent = body.derivedFrom === null ? undefined : await this.evidence(body.derivedFrom)
      try {
        await shelve()
        await this.tell(arrivalEvents(record, parent, remarks), at, [putOf(record)])
      } catch (error) {
        // When the journal cannot tell whether the commit exists, the next opening decides about the file.
        if (!this.ledger.isStuck) await unshelve().catch(() => undefined) // swept at the next opening
        throw error
      }
      return { kind: 'stored', record }
    })
  }

  /** Appends what happened, after the records it goes with, in one commit. Only from inside `exclusively`. */
  async tell(happened: readonly Happened[], at: string, records: readonly EntryDraft[] = []): Promise<void> {
    const { actor } = this.ledger
    await this.ledger.append([...records, ...happened.map((one) => custodyEntry(one, { at, actor }))], at)
  }

  /** The item's record; refuses 'not-found'. */
  async evidence(id: string): Promise<StoredRecord<'evidence'>> {
    const record = this.ledger.index.get(id)?.kind === 'evidence' ? await this.ledger.current(id) : undefined
    if (record?.kind !== 'evidence') return refuse('not-found', 'This evidence item is not in the workspace.')
    return record
  }

  async events(evidenceId: string): Promise<readonly CustodyEvent[]> {
    const entries = await Promise.all(
      this.ledger.index.custodyOf(evidenceId).map((seq) => this.ledger.read(seq)),
    )
    return entries.map(({ body }) => custodyEventFrom(body as object)) // as the index took it in
  }
}

export const putOf = (record: StoredRecord, reason?: string): EntryDraft => ({
  type: 'record.put',
  subject: { kind: record.kind, id: record.id },
  reason,
  body: record,
})

/** The longest detail that the schema of custody events takes. */
const maxDetail = 1_000

/** Another name is the only thing new about known bytes, so it is kept; a very long one up to where it fits. */
function receivedAgain(file: EvidenceBody['file'], note: string): string {
  const told = (name: string) =>
    sentences(`Received again as “${name}”, a file of ${file.bytes} bytes with the same SHA-256.`, note)
  const name = showFileName(file.originalName)
  const room = maxDetail - told('').length
  if (name.length <= room) return told(name)
  // Half a character at the cut would make the text unfit for the journal.
  return told(`${name.slice(0, room - 1).replace(/\p{Cs}$/u, '')}…`)
}
