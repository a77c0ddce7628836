import { incidentAuthors } from '../incident-authors.ts'
import { addedReview } from './new-review.ts'
import type { RecordRule } from './rule.ts'

/**
 * The two-person rule: who wrote what is to be decided on neither decides nor takes it into review.
 * `incidentAuthors` says who that is.
 */
export const notOwnWork: RecordRule<'incident'> = async ({ id, body }, { current, actor, versions }) => {
  if (current?.kind !== 'incident') return []
  const added = addedReview(body, current)
  const takes = body.status === 'in-review' && current.body.status !== 'in-review'
  if (added === null && !takes) return []
  const authors = await incidentAuthors(id, versions)
  if (!authors.has(actor)) return []
  return [{ path: added === null ? ['status'] : ['reviews', added.index, 'reviewer'], key: 'review.ownWork' }]
}
