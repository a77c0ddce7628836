import { z } from 'zod'
import { instant, recordId } from '../record/schema.ts'
import { prose } from '../text/schema.ts'

/**
 * Admiralty grading (NATO AJP-2.1): reliability of a source and credibility of a claim are two
 * judgements. `F` and `6` mean "cannot be judged"; they are not the worst grade.
 */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export const credibility = z.enum(['1', '2', '3', '4', '5', '6'])

/** The two as they are written together: `B2`. The letter first, upper case, nothing between or around them. */
export const gradePair = z.string().regex(/^[A-F][1-6]$/, 'grade.pair')

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
export type Reliability = z.infer<typeof reliability>
export type Credibility = z.infer<typeof credibility>

/** "Cannot be judged": nobody graded it, or it was looked at and could not be graded. Not the worst grade. */
export const notJudged = (grade: Reliability | Credibility): boolean => grade === 'F' || grade === '6'

/** How sure the analyst is; words with a fixed order, weakest first. */
export const confidence = z.enum(['possible', 'likely', 'certain'])
