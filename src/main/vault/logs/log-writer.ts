import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { arrivalEvents } from '../evidence/arrival-events.ts'
import { putOf } from '../evidence/custodian.ts'
import { custodyEntry } from '../evidence/custody-entry.ts'
import type { RawFile } from '../imports/raw-file.ts'
import { ImportReferences } from '../imports/references.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'

type Written = Extract<RecordKind, 'source' | 'incident' | 'log-page' | 'evidence' | 'log-import'>

/** Makes the entries of one commit, with their references in the order in which they are made. */
export class LogWriter {
  readonly who: { readonly now: string; readonly actor: string }
  readonly #references: ImportReferences

  constructor({ index, actor }: Ledger, at: string) {
    this.who = { now: at, actor }
    this.#references = new ImportReferences(index.references)
  }

  /** Of the record of the import, which everything else names before it is there. */
  reference(): string {
    return this.#references.nextInYear('log-import', this.who.now)
  }

  record<K extends Written>(
    draft: { readonly kind: K; readonly id: string; readonly body: BodyOf<K> },
    current: StoredRecord<K> | undefined,
  ): StoredRecord<K> {
    return current === undefined
      ? firstVersion(
          draft as Parameters<typeof firstVersion<K>>[0], // kind and body are of one draft
          this.#references.next(draft as Parameters<ImportReferences['next']>[0], this.who.now), // likewise
          this.who,
        )
      : nextVersion(current, draft as Parameters<typeof nextVersion<K>>[1], this.who) // likewise
  }

  /** The item that holds the bytes: one that is here, or a new one with what happened to it. */
  evidence(
    { known, note }: RawFile,
    body: BodyOf<'evidence'>,
    { newId, reason }: { readonly newId: NewId; readonly reason: string },
  ): { readonly id: string; readonly entries: readonly EntryDraft[] } {
    if (known !== undefined) return { id: known.id, entries: [] }
    const record = this.record({ kind: 'evidence', id: newId(), body }, undefined)
    const happened = arrivalEvents(record, undefined, { note, inspection: '' })
    const { now: at, actor } = this.who
    return {
      id: record.id,
      entries: [putOf(record, reason), ...happened.map((one) => custodyEntry(one, { at, actor }))],
    }
  }
}
