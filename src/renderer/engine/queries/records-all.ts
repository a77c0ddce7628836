import type { Query } from './query.ts'

/** Every record of one small kind, by reference. */
export const recordsAll: Query<'records.all'> = {
  run: ({ projection }, { kind }) => projection.small(kind),
  affectedBy: (change, { kind }) => change.kinds.has(kind),
}
