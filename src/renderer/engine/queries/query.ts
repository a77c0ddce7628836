import type { Answer, Params, QueryName } from '../queries.ts'
import type { Change } from '../change.ts'
import type { DuplicateFinder } from '../duplicate-finder.ts'
import type { Places } from '../places/places.ts'
import type { Projection } from '../projection.ts'
import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'

/** What a query may read. */
export interface QueryContext {
  readonly projection: Projection
  readonly status: () => Answer<'status'>
  readonly duplicates: DuplicateFinder
  readonly places: Places
  /** Decrypts the one row of this record; null when it cannot be had now. */
  readonly record: (kind: RecordKind, id: string) => Promise<StoredRecord | null>
}

/** `undefined` means that there is no answer yet: the subscriber is told nothing until there is one. */
export interface Query<Q extends QueryName> {
  run(context: QueryContext, params: Params<Q>): Answer<Q> | undefined | Promise<Answer<Q> | undefined>
  /** Whether this change can alter the answer. True for too much costs time; false for too much shows old facts. */
  affectedBy(change: Change, params: Params<Q>, projection: Projection): boolean
  /** True for what looks for words: it waits, and lets others go first, until these are ready to be looked for. */
  searches?(params: Params<Q>): boolean
  /** True for what can be answered before the projection is whole. */
  isEarly?(params: Params<Q>): boolean
}
