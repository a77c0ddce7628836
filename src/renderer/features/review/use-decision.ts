import { useMemo, useState } from 'react'
import { checklistItems, type Review, type ReviewDecision } from '#shared/domain/review/schema.ts'
import type { Failure } from '#shared/lib/result.ts'
import { useFocusOnWrong } from '../../form/use-focus-on-wrong.ts'
import { bridge } from '../../platform/bridge.ts'
import { navigate } from '../../platform/navigation.ts'
import { useSaveRecord } from '../../platform/use-save-record.ts'
import { brokenElsewhere, decisionIssues } from './decision-issues.ts'
import type { ReviewSubject } from './use-review-subject.ts'

export type Answers = ReadonlyMap<Review['checklist'][number]['item'], Review['checklist'][number]['answer']>

/** A decision while it is made. */
export function useDecision({ current }: ReviewSubject) {
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [comment, setComment] = useState('')
  const [deciding, setDeciding] = useState<ReviewDecision | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [stale, setStale] = useState(false)
  const taking = useSaveRecord('incident')
  const issues = useMemo(() => decisionIssues(failure?.issues ?? []), [failure])
  const { root, focusWrong } = useFocusOnWrong(issues)

  const decide = async (decision: ReviewDecision) => {
    setDeciding(decision)
    const checklist = checklistItems.flatMap((item) => {
      const answer = answers.get(item)
      return answer === undefined ? [] : [{ item, answer }]
    })
    const answer = await bridge.review.decide({
      incidentId: current.id,
      rev: current.rev,
      decision,
      comment,
      checklist,
    })
    setDeciding(null)
    setFailure(answer.ok ? null : answer.failure)
    setStale(answer.ok && answer.value.kind === 'stale')
    if (!answer.ok) focusWrong()
    else if (answer.value.kind === 'saved') navigate({ screen: 'review' })
  }
  /** Lets the others know that somebody is looking at it. */
  const take = () =>
    void taking.save(
      {
        kind: 'incident',
        id: current.id,
        baseRev: current.rev,
        body: { ...current.body, status: 'in-review' },
      },
      '',
    )
  return {
    root,
    issues,
    answers,
    answer: (item: Review['checklist'][number]['item'], answer: Review['checklist'][number]['answer']) =>
      setAnswers(new Map(answers).set(item, answer)),
    comment,
    setComment,
    deciding,
    /** What stands in the way and is no rule that is broken. */
    failure: issues.size > 0 ? null : failure,
    elsewhere: brokenElsewhere(decisionIssues(taking.issues), issues),
    stale,
    decide,
    take,
    taking,
  }
}
