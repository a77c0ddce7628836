import { z } from 'zod'
import { articleIds } from '../legal/article-ids.ts'
import { isRomeStatuteCrime } from '../legal/articles.ts'
import { confidence } from '../grading/schema.ts'
import { instant, recordId, sha256Hex } from '../record/schema.ts'
import { legalRole, paragraphs } from '../legal/schema.ts'
import { line, prose, requiredLine } from '../text/schema.ts'

/** How close a witness text is to the words spoken. */
export const fidelity = z.enum(['verbatim', 'retranslated', 'paraphrase', 'elided'])

/** Words as received: kept to the code point, since offsets count them, and free of what reorders a line. */
const exact = z
  .string({ error: 'text.type' })
  .min(1, 'text.required')
  .max(2_000, 'text.tooLong')
  .refine((text) => text.isWellFormed(), 'text.loneSurrogate')
  .refine((text) => !/[\u202a-\u202e]/u.test(text), 'text.bidi')

const offset = z.int({ error: 'anchor.offset' }).min(0, 'anchor.offset').max(100_000_000, 'anchor.offset')

/** The place of a phrase in the source file: code points, half-open, `slice(start, end) === exact`. */
export const anchor = z.strictObject({ start: offset, end: offset, exact })
export type Anchor = z.infer<typeof anchor>

/** An id inside one statement: never shown, never changed from one version of the statement to the next. */
const partId = z.string().regex(/^[a-z0-9-]{1,60}$/, 'statement.id')

/**
 * An article that incidents under the category may be relevant to. `paragraphs` narrows it (`(3)(b)`), `condition`
 * says when it comes into question; both empty where the table says nothing.
 */
export const suggestedArticle = z
  .strictObject({
    article: z.enum(articleIds, { error: 'law.article' }),
    role: legalRole,
    paragraphs,
    condition: line(200),
  })
  .refine(({ article, role }) => role !== 'not-a-crime' || !isRomeStatuteCrime(article), {
    error: 'law.role',
    path: ['role'],
  })
  .refine(({ article, paragraphs: narrowed }) => narrowed === '' || !isRomeStatuteCrime(article), {
    error: 'law.paragraphsOfCrime',
    path: ['paragraphs'],
  })
export type SuggestedArticle = z.infer<typeof suggestedArticle>

/** Fields of the incident form that answer a hint. */
export const hintFields = [
  'attack.method',
  'attack.repeatStrike',
  'attack.weapon',
  'casualties',
  'categories',
  'categories.rationale',
  'legalReferences.note',
  'relations',
  'summary',
  'targets.civilianUse',
  'targets.distanceMeters',
  'targets.emblem',
  'targets.functionAtTheTime',
  'targets.militaryUse',
  'targets.note',
  'targets.occupied',
  'targets.subtype',
  'targets.warning',
] as const

/** A question that an incident of the category should answer; `field` is null where no one field holds the answer. */
export const hint = z.strictObject({
  id: partId,
  text: requiredLine(300),
  field: z.enum(hintFields, { error: 'statement.field' }).nullable(),
})
export type Hint = z.infer<typeof hint>

export const statementCategory = z.strictObject({
  id: partId,
  label: requiredLine(120),
  kind: z.enum(['object', 'harm', 'conduct', 'pattern']),
  /** The words of the source file, and how close they are to the words spoken. */
  anchor,
  /** Other places where the same words stand. */
  alsoAt: z.array(anchor).max(20),
  fidelity,
  /** The official words; null where they are not known. */
  official: z.strictObject({ text: exact, fidelity }).nullable(),
  legal: z.array(suggestedArticle).max(30),
  /** What the table says of the law besides its articles: "Not a legal category by itself." */
  legalNote: line(300),
  hints: z.array(hint).max(20),
  /** Describes a pattern over incidents: never an incident's only category. */
  contextOnly: z.boolean(),
  /** The words alone say too little: a link to them is refused without a description of what is alleged. */
  describe: z.boolean(),
})
export type StatementCategory = z.infer<typeof statementCategory>

/**
 * Words that name something recorded elsewhere in a workspace and derived from there, never ticked by hand: `shows`
 * says what stands in the margin beside them. Comparators are other conflicts, to which no incident is linked.
 */
export const aside = z.strictObject({
  id: partId,
  label: requiredLine(120),
  shows: z.enum([
    'denials',
    'women-and-children',
    'statistical-report',
    'source-classes',
    'comparators',
    'recipients',
    'hand-overs',
  ]),
  anchor,
})
export type Aside = z.infer<typeof aside>

/** A statement is data (`resources/statements/*.json`), so that others can be added without code. */
export const statement = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,100}$/, 'statement.id'),
  /** The catalogue version. Links keep the one they were made under. */
  version: z.int({ error: 'statement.version' }).min(1, 'statement.version').max(10_000, 'statement.version'),
  title: requiredLine(300),
  speaker: requiredLine(200),
  date: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'statement.date'),
  wordingNote: prose(2_000),
  /** Goes with every suggested article. */
  lawNote: prose(2_000),
  source: z.strictObject({ sha256: sha256Hex, bytes: offset, codePoints: offset, description: line(500) }),
  official: z.strictObject({ description: line(500) }),
  /** The short quotes, in the statement's order, that the statement view sets like a page. */
  passages: z
    .array(z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]{1,60}$/, 'statement.id'), anchor, fidelity }))
    .min(1, 'statement.noPassage')
    .max(500),
  categories: z.array(statementCategory).min(1, 'statement.noCategory').max(200),
  asides: z.array(aside).max(50),
  disclaimer: requiredLine(1_000),
})
export type Statement = z.infer<typeof statement>

/** Ties an incident to the statement's words, with the reason why. Keeps the catalogue version it was made under. */
export const categoryLink = z.strictObject({
  statementId: line(100),
  categoryId: line(60).min(1, 'category.required'),
  catalogueVersion: z.int().min(1),
  rationale: prose(5_000),
  confidence,
  assertedBy: recordId,
  assertedAt: instant,
})
export type CategoryLink = z.infer<typeof categoryLink>
