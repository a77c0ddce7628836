import { isLate } from '../tables.ts'
import type { Query } from './query.ts'

/** Every record of one kind that is not incidents, by reference. */
export const recordsAll: Query<'records.all'> = {
  isEarly: ({ kind }) => kind !== 'source' && !isLate(kind),
  run: ({ projection, sources }, { kind }) => (kind === 'source' ? sources() : projection.small(kind)),
  affectedBy: (change, { kind }) => change.kinds.has(kind),
}
