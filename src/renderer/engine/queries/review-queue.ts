import { awaitsDecision } from '#shared/domain/review/transitions.ts'
import type { Query } from './query.ts'

/** What waits for a reviewer, and what waits for its authors since a reviewer sent it back; by reference. */
export const reviewQueue: Query<'review.queue'> = {
  run: ({ projection }) =>
    projection
      .incidents()
      .filter(({ own }) => awaitsDecision(own.status) || own.status === 'returned')
      .map((entry) => projection.row(entry)),
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source'),
}
