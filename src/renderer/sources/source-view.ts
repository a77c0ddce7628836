import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { SourceBody } from '#shared/domain/source/schema.ts'
import type { SourceEntry } from './source-entry.ts'
import { edtfOf } from '../form/date-text.ts'

/** A source as the form shows it: what is written here goes before what is saved. */
export interface SourceView {
  readonly id: string
  /** Null for a source that is not saved yet. */
  readonly reference: string | null
  readonly title: string
  readonly publisher: string
  readonly url: string
  readonly published: string
  readonly sourceClass: SourceBody['sourceClass']
  readonly reliability: SourceBody['reliability']
  readonly independenceGroup: string
  /** Taken back: what names it stays, and it is offered nowhere. */
  readonly withdrawn: boolean
  readonly stored: StoredRecord<'source'> | null
  readonly entry: SourceEntry | null
}

const fromStored = (stored: StoredRecord<'source'>): SourceView => ({
  ...stored.body,
  id: stored.id,
  reference: stored.reference,
  stored,
  entry: null,
})

const fromEntry = (entry: SourceEntry, stored: StoredRecord<'source'> | null): SourceView => ({
  ...entry,
  published: edtfOf(entry.published),
  reference: stored?.reference ?? null,
  stored,
  entry,
})

/** The sources of a form: those saved ones that it names, with what is written in it in their place or after them. */
export function sourceViews(
  stored: readonly StoredRecord<'source'>[],
  entries: readonly SourceEntry[],
): readonly SourceView[] {
  const written = new Map(entries.map((entry) => [entry.id, entry]))
  const known = stored.map((record) => {
    const entry = written.get(record.id)
    return entry === undefined ? fromStored(record) : fromEntry(entry, record)
  })
  const saved = new Set(stored.map((record) => record.id))
  return [...known, ...entries.filter((entry) => !saved.has(entry.id)).map((entry) => fromEntry(entry, null))]
}

/** Those of them that can be chosen: in use, or chosen already. */
export const offered = (
  views: readonly SourceView[],
  chosen: readonly string[] = [],
): readonly SourceView[] => views.filter(({ id, withdrawn }) => !withdrawn || chosen.includes(id))
