import { z } from 'zod'

/**
 * Admiralty grading (NATO AJP-2.1): reliability of a source and credibility of a claim are two
 * judgements. `F` and `6` mean "cannot be judged"; they are not the worst grade.
 */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export const credibility = z.enum(['1', '2', '3', '4', '5', '6'])

/** How sure the analyst is; words with a fixed order, weakest first. */
export const confidence = z.enum(['possible', 'likely', 'certain'])
