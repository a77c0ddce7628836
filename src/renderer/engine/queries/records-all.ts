import { isLate } from '../tables.ts'
import type { Query } from './query.ts'

/** Every record of one of the kinds that are kept whole, by reference. */
export const recordsAll: Query<'records.all'> = {
  isEarly: ({ kind }) => !isLate(kind),
  run: ({ projection }, { kind }) => projection.small(kind),
  affectedBy: (change, { kind }) => change.kinds.has(kind),
}
