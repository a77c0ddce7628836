import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { arrivalEvents } from '../evidence/arrival-events.ts'
import { putOf } from '../evidence/custodian.ts'
import { custodyEntry } from '../evidence/custody-entry.ts'
import type { RawFile } from '../imports/raw-file.ts'
import { ImportReferences } from '../imports/references.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'

/** Entries of one commit with their references, in the order in which they are put. */
export class LogWriter {
  readonly entries: EntryDraft[] = []
  readonly custody: EntryDraft[] = []
  readonly who: { readonly now: string; readonly actor: string }
  readonly #references: ImportReferences

  constructor({ index, actor }: Ledger, at: string) {
    this.who = { now: at, actor }
    this.#references = new ImportReferences(index.references)
  }

  reference(record: { readonly kind: 'log-import'; readonly body: { readonly title: string } }): string {
    return this.#references.next(record as Parameters<ImportReferences['next']>[0], this.who.now) // by its kind alone
  }

  put<K extends 'source' | 'incident' | 'log-page' | 'evidence'>(
    draft: { readonly kind: K; readonly id: string; readonly body: BodyOf<K> },
    current: StoredRecord<K> | undefined,
    reason?: string,
  ): StoredRecord<K> {
    const record =
      current === undefined
        ? firstVersion(
            draft as Parameters<typeof firstVersion<K>>[0], // kind and body are of one draft
            this.#references.next(draft as Parameters<ImportReferences['next']>[0], this.who.now), // likewise
            this.who,
          )
        : nextVersion(current, draft as Parameters<typeof nextVersion<K>>[1], this.who) // likewise
    this.entries.push(putOf(record, reason))
    return record
  }

  /** The item that holds the bytes: one that is here, or a new one with what happened to it. */
  evidence(
    { known, note }: RawFile,
    body: BodyOf<'evidence'>,
    { newId, reason }: { readonly newId: NewId; readonly reason: string },
  ): string {
    if (known !== undefined) return known.id
    const record = this.put({ kind: 'evidence', id: newId(), body }, undefined, reason)
    const { now: at, actor } = this.who
    const happened = arrivalEvents(record, undefined, { note, inspection: '' })
    this.custody.push(...happened.map((one) => custodyEntry(one, { at, actor })))
    return record.id
  }
}
