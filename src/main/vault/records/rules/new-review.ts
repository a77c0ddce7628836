import { sameContent } from '#shared/domain/review/authors.ts'
import { checklistItems, type Review } from '#shared/domain/review/schema.ts'
import { awaitsDecision } from '#shared/domain/review/transitions.ts'
import type { DraftOf, RecordRule, RuleContext } from './rule.ts'

/**
 * A new decision is the actor's own, made in this very save, about the version that stands, and it changes nothing
 * else. Only `Vault.decide` can write one: the time of a save is not known to a window.
 */
export const newReview: RecordRule<'incident'> = ({ body }, { current, actor, now }) => {
  const added = addedReview(body, current)
  if (added === null) return []
  const { review, index } = added
  const issue = (field: keyof Review, key: string) => ({ path: ['reviews', index, field], key })
  if (current?.kind !== 'incident') return [issue('decision', 'review.notSubmitted')]
  return [
    ...(review.reviewer === actor ? [] : [issue('reviewer', 'review.reviewer')]),
    ...(review.at === now ? [] : [issue('at', 'review.at')]),
    ...(review.rev === current.rev ? [] : [issue('rev', 'review.rev')]),
    ...(awaitsDecision(current.body.status) ? [] : [issue('decision', 'review.notSubmitted')]),
    ...(sameContent(body, current.body) && body.status === review.decision
      ? []
      : [issue('decision', 'review.onlyDecides')]),
    ...(review.decision !== 'accepted' && review.comment.trim() === ''
      ? [issue('comment', 'review.comment')]
      : []),
    ...(review.decision === 'accepted' && !isComplete(review)
      ? [issue('checklist', 'review.checklist')]
      : []),
  ]
}

/** The decision that a draft adds to what stands, with its place. */
export function addedReview(
  { reviews }: DraftOf<'incident'>['body'],
  current: RuleContext['current'],
): { readonly review: Review; readonly index: number } | null {
  const index = current?.kind === 'incident' ? current.body.reviews.length : 0
  const review = reviews[index]
  return review === undefined ? null : { review, index }
}

/** Every point answered, each once. */
const isComplete = ({ checklist }: Review): boolean =>
  checklist.length === checklistItems.length &&
  checklistItems.every((item) => checklist.some((answer) => answer.item === item))
