import { sameContent } from '#shared/domain/review/authors.ts'
import { isClosed, isDecision, mayBecome, mayBegin } from '#shared/domain/review/transitions.ts'
import { addedReview } from './new-review.ts'
import type { RecordRule } from './rule.ts'

/**
 * How the status may move: along the table of steps, to a decision only with a decision of that kind, and out of a
 * closed one together with any change of what the incident says.
 */
export const statusSteps: RecordRule<'incident'> = ({ body }, { current }) => {
  const issue = (key: string) => [{ path: ['status'], key }]
  if (current?.kind !== 'incident') return mayBegin(body.status) ? [] : issue('status.begin')
  const { status } = current.body
  if (body.status !== status) {
    if (!mayBecome(status, body.status)) return issue('status.step')
    const decided = addedReview(body, current)?.review.decision
    return isDecision(body.status) && decided !== body.status ? issue('status.undecided') : []
  }
  return isClosed(status) && !sameContent(body, current.body) ? issue('review.reopen') : []
}
