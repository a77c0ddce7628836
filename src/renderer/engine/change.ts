import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'

/** What moved since a query last ran: records by kind and id, and whether all of the journal is now here. */
export interface Change {
  readonly kinds: ReadonlySet<RecordKind>
  readonly ids: ReadonlySet<string>
  /** True for the one change that ends a catching up. */
  readonly caughtUp: boolean
}

export const changeOf = (records: readonly StoredRecord[], caughtUp: boolean): Change => ({
  kinds: new Set(records.map((record) => record.kind)),
  ids: new Set(records.map((record) => record.id)),
  caughtUp,
})

/** What moved by the one and then by the other. */
export const bothChanges = (one: Change, other: Change): Change => ({
  kinds: new Set([...one.kinds, ...other.kinds]),
  ids: new Set([...one.ids, ...other.ids]),
  caughtUp: one.caughtUp || other.caughtUp,
})
