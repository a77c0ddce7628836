import { movesDuplicates } from '../duplicate-finder.ts'
import type { Query } from './query.ts'

/** Among more incidents nothing is looked for until somebody opens the queue. */
const UNASKED = 20_000

/** How many likely duplicates are to be looked at, without those that were put off; null while that is not known. */
export const duplicatesCount: Query<'duplicates.count'> = {
  run({ projection, duplicates }) {
    if (projection.incidents.count <= UNASKED) duplicates.look()
    return duplicates.found === null ? null : duplicates.open.filter(({ isLater }) => !isLater).length
  },
  affectedBy: movesDuplicates,
}
