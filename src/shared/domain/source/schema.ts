import { z } from 'zod'
import { line, link, languageTag, prose, requiredLine } from '../text/schema.ts'
import { credibility, grading, reliability } from '../grading/schema.ts'
import { recordId } from '../record/schema.ts'
import { edtfOrUnknown } from '../date/schema.ts'

/** Source classes follow the statement's "public and intelligence sources" and the Berkeley Protocol. */
export const sourceClass = z.enum(['public', 'intelligence', 'witness', 'official'])
export const sourceType = z.enum([
  'news',
  'social-media',
  'official-statement',
  'report',
  'satellite',
  'photo-video',
  'testimony',
  'document',
  'other',
])

/**
 * Where what is known comes from. `reliability` is of the source, at the time its grading says; a grade other than F
 * needs that grading.
 */
export const sourceBody = z
  .strictObject({
    type: sourceType,
    title: requiredLine(500),
    author: line(300),
    publisher: line(300),
    url: link,
    archivedEvidenceId: recordId.nullable(),
    published: edtfOrUnknown,
    accessed: edtfOrUnknown,
    language: languageTag,
    sourceClass,
    reliability,
    reliabilityGrading: grading.nullable(),
    /** Sources with the same non-empty group repeat one origin and count once. */
    independenceGroup: line(200),
    accessLimits: line(500),
    note: prose(),
    /** Taken back, such as by undoing the import that brought it: kept, and no longer offered. */
    withdrawn: z.boolean(),
  })
  .refine(({ reliability: grade, reliabilityGrading }) => grade === 'F' || reliabilityGrading !== null, {
    error: 'grade.gradedBy',
    path: ['reliability'],
  })
export type SourceBody = z.infer<typeof sourceBody>

/**
 * What one source states about one incident, with the place where it says so. `quoteAt` is where the quote stands in
 * the source's text: code points, half-open. A credibility other than 6 needs its grading.
 */
export const claim = z
  .strictObject({
    id: recordId,
    sourceId: recordId,
    stance: z.enum(['supports', 'contradicts']),
    states: prose(5_000),
    quote: prose(5_000),
    language: languageTag,
    quoteAt: z
      .strictObject({
        start: z.int({ error: 'quote.at' }).min(0, 'quote.at'),
        end: z.int({ error: 'quote.at' }).min(1, 'quote.at'),
      })
      .refine(({ start, end }) => start < end, { error: 'quote.at', path: ['end'] })
      .nullable(),
    translation: z.strictObject({ text: prose(5_000), language: languageTag, by: line(300) }).nullable(),
    /** Page, timecode, paragraph: where in the source. */
    pinpoint: line(300),
    /** The copy in which it can be read or heard, when there is one. */
    evidenceId: recordId.nullable(),
    credibility,
    credibilityGrading: grading.nullable(),
  })
  .refine(({ credibility: grade, credibilityGrading }) => grade === '6' || credibilityGrading !== null, {
    error: 'grade.gradedBy',
    path: ['credibility'],
  })
export type Claim = z.infer<typeof claim>
