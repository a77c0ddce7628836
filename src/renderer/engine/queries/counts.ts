import type { Query } from './query.ts'

/** How many records there are of each kind. */
export const counts: Query<'counts'> = {
  isEarly: () => true,
  run: ({ projection }) => projection.counts(),
  affectedBy: (change) => change.kinds.size > 0,
}
