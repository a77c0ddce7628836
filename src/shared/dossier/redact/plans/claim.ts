import type { Grading } from '../../../domain/grading/schema.ts'
import type { Claim } from '../../../domain/source/schema.ts'
import { analyst, keep, maybe, parts, shaped, text, when } from '../plan.ts'

/** Who graded, when and why. */
export const grading = parts<Grading>({
  gradedBy: maybe(analyst),
  gradedAt: shaped,
  why: when('notes', text, ''),
})

/** What it states are an analyst's words; the quote and its translation are the source's. */
export const claim = parts<Claim>({
  id: shaped,
  sourceId: shaped,
  stance: keep,
  states: text,
  quote: when('quotes', text, ''),
  language: shaped,
  quoteAt: when('quotes', maybe(parts<NonNullable<Claim['quoteAt']>>({ start: keep, end: keep })), null),
  translation: when(
    'quotes',
    maybe(parts<NonNullable<Claim['translation']>>({ text, language: shaped, by: text })),
    null,
  ),
  pinpoint: text,
  evidenceId: shaped,
  credibility: keep,
  credibilityGrading: maybe(grading),
})
