import { z } from 'zod'
import { recordId } from '../record/schema.ts'
import { prose } from '../text/schema.ts'

/**
 * What an analyst decided about two incidents that look like one: `different`; `later`, to be asked again after the
 * others; or `open`, a decision that was taken back. That they are the same is said by a merge and stands in the
 * incidents. One record a pair, the lower id first, under the id that `pairId` gives.
 */
export const duplicateReviewBody = z
  .strictObject({
    incidentIds: z.tuple([recordId, recordId]),
    decision: z.enum(['different', 'later', 'open']),
    note: prose(2_000),
  })
  .refine(({ incidentIds: [one, other] }) => one < other, { error: 'pair.order', path: ['incidentIds'] })
export type DuplicateReviewBody = z.infer<typeof duplicateReviewBody>
export type DuplicateDecision = DuplicateReviewBody['decision']
