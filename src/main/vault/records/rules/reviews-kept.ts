import { sameJson } from '#shared/lib/same-json.ts'
import type { RecordRule } from './rule.ts'

/** What reviewers decided stands for good: nothing is changed, taken out or put between, and one is added at a time. */
export const reviewsKept: RecordRule<'incident'> = ({ body }, { current }) => {
  const before = current?.kind === 'incident' ? current.body.reviews : []
  const changed = before.findIndex((review, index) => !sameJson(review, body.reviews[index]))
  if (changed !== -1) return [{ path: ['reviews', changed], key: 'review.changed' }]
  return body.reviews.length > before.length + 1
    ? [{ path: ['reviews', before.length + 1], key: 'review.oneAtATime' }]
    : []
}
