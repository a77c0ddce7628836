import { z } from 'zod'
import { recordId } from '../record/schema.ts'
import { line, prose } from '../text/schema.ts'
import { articleIds } from './article-ids.ts'

/** How a reference is meant. `not-a-crime`: a rule of law that is no crime of the Rome Statute under that name. */
export const legalRole = z.enum(['primary', 'alternative', 'context', 'not-a-crime'])
export type LegalRole = z.infer<typeof legalRole>

/** Which way an item points for an element; what contradicts is listed beside what supports. */
export const elementSupport = z.enum(['supports', 'contradicts', 'neutral', 'unknown'])
export type ElementSupport = z.infer<typeof elementSupport>

/** A claim or an evidence item of the incident that bears on one element of an article. */
export const elementMaterial = z.strictObject({
  kind: z.enum(['claim', 'evidence']),
  /** A claim of this incident, or an evidence record that it names. */
  id: recordId,
  support: elementSupport,
  note: line(500),
})

/** Paragraphs that narrow an article: `(2)`, `(4)–(5)`, `(3)(b)`; '' for the article as a whole. */
export const paragraphs = z
  .string({ error: 'text.type' })
  .max(40, 'text.tooLong')
  .regex(/^(\([0-9a-z]{1,5}\)([–,-] ?(?=\())?)*$/, 'law.paragraphs')

/**
 * An article that the incident may be relevant to. From a closed list; never says that the article was violated.
 * `protectedPersonBasis` is needed for Rome Statute 8(2)(a).
 */
export const legalReference = z.strictObject({
  id: recordId,
  article: z.enum(articleIds, { error: 'law.article' }),
  paragraphs,
  role: legalRole,
  protectedPersonBasis: line(500),
  note: prose(5_000),
  elements: z
    .array(
      z.strictObject({
        element: z.string().regex(/^[a-z0-9-]{1,60}$/, 'law.element'),
        material: z.array(elementMaterial).max(100),
        note: prose(2_000),
      }),
    )
    .max(30),
})
export type LegalReference = z.infer<typeof legalReference>
