import { z } from 'zod'
import { line, link, languageTag, prose, requiredLine } from '../text/schema.ts'
import { credibility, reliability } from '../grading/schema.ts'
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

export const sourceBody = z.strictObject({
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
  /** Sources with the same non-empty group repeat one origin and count once. */
  independenceGroup: line(200),
  accessLimits: line(500),
  note: prose(),
})
export type SourceBody = z.infer<typeof sourceBody>

/** What one source states about one incident, with the place where it says so. */
export const claim = z.strictObject({
  id: recordId,
  sourceId: recordId,
  stance: z.enum(['supports', 'contradicts']),
  states: prose(5_000),
  quote: prose(5_000),
  pinpoint: line(300),
  credibility,
})
export type Claim = z.infer<typeof claim>
