import { awaitsDecision } from '#shared/domain/review/transitions.ts'
import { movesCited } from '../citing.ts'
import type { Query } from './query.ts'

/** What waits for a reviewer, and what waits for its authors since a reviewer sent it back; by reference. */
export const reviewQueue: Query<'review.queue'> = {
  isEarly: () => true,
  run({ projection }) {
    const { incidents } = projection
    const isQueued = incidents.columns.status.each(
      (status) => awaitsDecision(status) || status === 'returned',
    )
    return Array.from(incidents.rows().filter(isQueued), (row) => projection.row(row))
  },
  affectedBy: (change, _, projection) => change.kinds.has('incident') || movesCited(projection, change),
}
