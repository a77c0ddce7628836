import { z } from 'zod'
import { instant, recordId } from '../record/schema.ts'
import { prose } from '../text/schema.ts'

export const reviewDecision = z.enum(['accepted', 'returned', 'rejected'])
export type ReviewDecision = z.infer<typeof reviewDecision>

/** What a reviewer looks at, each answered for itself. */
export const checklistItems = [
  'facts-apart-from-assessment',
  'every-figure-has-a-source',
  'sources-independent',
  'denial-looked-for',
  'words-of-the-statement-fit',
  'law-worded-with-care',
  'place-and-date-justified',
  'persons-protected',
] as const
export const checklistAnswer = z.enum(['yes', 'no', 'not-applicable'])

/**
 * A reviewer's decision on one revision of the incident. `reviewer` and `at` are checked by the vault: nobody decides
 * for somebody else, and an author cannot accept their own work. Never changed and never taken out.
 */
export const review = z.strictObject({
  id: recordId,
  reviewer: recordId,
  at: instant,
  /** The revision that was looked at. */
  rev: z.int().min(1),
  decision: reviewDecision,
  comment: prose(5_000),
  checklist: z.array(z.strictObject({ item: z.enum(checklistItems), answer: checklistAnswer })).max(20),
})
export type Review = z.infer<typeof review>
