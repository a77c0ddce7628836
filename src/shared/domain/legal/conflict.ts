import { z } from 'zod'

/** Rome Statute article 8: which body of law the situation falls under. */
export const conflictClassification = z.enum(['international', 'non-international', 'occupation', 'unclear'])
export type ConflictClassification = z.infer<typeof conflictClassification>
