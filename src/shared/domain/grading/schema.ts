import { z } from 'zod'
import { instant, recordId } from '../record/schema.ts'
import { prose } from '../text/schema.ts'

/**
 * Admiralty grading (NATO AJP-2.1): reliability of a source and credibility of a claim are two
 * judgements. `F` and `6` mean "cannot be judged"; they are not the worst grade.
 */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export const credibility = z.enum(['1', '2', '3', '4', '5', '6'])

/**
 * Who gave a grade, when, and why; null where that was not recorded. No grading at all stands beside a grade that
 * nobody gave: F or 6, "not judged yet".
 */
export const grading = z.strictObject({
  gradedBy: recordId.nullable(),
  gradedAt: instant.nullable(),
  why: prose(2_000),
})
export type Grading = z.infer<typeof grading>

/** How sure the analyst is; words with a fixed order, weakest first. */
export const confidence = z.enum(['possible', 'likely', 'certain'])
