import { z } from 'zod'
import { confidence } from '../grading/schema.ts'
import { prose } from '../text/schema.ts'
import { instant, recordId, sha256Hex } from '../record/schema.ts'

/** How close a witness text is to the words spoken. */
export const fidelity = z.enum(['verbatim', 'retranslated', 'paraphrase', 'elided'])

/** The place of a phrase in the source file: code points, half-open, `slice(start, end) === exact`. */
export const anchor = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1),
})
export type Anchor = z.infer<typeof anchor>

export const statementCategory = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  label: z.string().min(1),
  kind: z.enum(['object', 'harm', 'conduct', 'pattern']),
  anchor,
  /** Other places where the same words stand. */
  alsoAt: z.array(anchor),
  /** How close the source file's words are to the words spoken. */
  fidelity,
  officialWords: z.string().nullable(),
  officialFidelity: fidelity.nullable(),
  law: z.string(),
  asks: z.string(),
  /** Describes a pattern over incidents: never an incident's only category. */
  contextOnly: z.boolean(),
})
export type StatementCategory = z.infer<typeof statementCategory>

/** A statement is data (`resources/statements/*.json`), so that others can be added without code. */
export const statement = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  title: z.string().min(1),
  speaker: z.string().min(1),
  date: z.string(),
  wordingNote: z.string(),
  /** Goes with every `law` text. */
  lawNote: z.string(),
  source: z.strictObject({ sha256: sha256Hex, bytes: z.int(), codePoints: z.int(), description: z.string() }),
  official: z.strictObject({ description: z.string() }),
  /** The short quotes, in the statement's order, that the statement view sets like a page. */
  passages: z.array(z.strictObject({ id: z.string(), anchor, fidelity })),
  categories: z.array(statementCategory),
  disclaimer: z.string(),
})
export type Statement = z.infer<typeof statement>

/** Ties an incident to the statement's words, with the reason why. Keeps the catalogue version it was made under. */
export const categoryLink = z.strictObject({
  statementId: z.string().max(100),
  categoryId: z.string({ error: 'category.required' }).min(1, 'category.required').max(60),
  catalogueVersion: z.int().min(1),
  rationale: prose(5_000),
  confidence,
  assertedBy: recordId,
  assertedAt: instant,
})
export type CategoryLink = z.infer<typeof categoryLink>
