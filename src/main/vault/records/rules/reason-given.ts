import { sameContent } from '#shared/domain/review/authors.ts'
import { reasonPlace, type RecordRule } from './rule.ts'

/**
 * After the first review every change of what an incident says is explained, and so is giving it up at any time. A
 * step of the review alone explains itself.
 */
export const reasonGiven: RecordRule<'incident'> = ({ body }, { current, reason }) => {
  if (current?.kind !== 'incident' || reason !== '') return []
  const explains =
    (current.body.reviews.length > 0 && !sameContent(body, current.body)) ||
    (body.status === 'withdrawn' && current.body.status !== 'withdrawn')
  return explains ? [{ path: reasonPlace, key: 'reason.required' }] : []
}
