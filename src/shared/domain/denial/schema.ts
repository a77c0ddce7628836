import { z } from 'zod'
import { languageTag, line, prose, requiredLine } from '../text/schema.ts'
import { recordId } from '../record/schema.ts'
import { edtfOrUnknown } from '../date/schema.ts'

/** The ways a party answers an allegation. */
export const denialType = z.enum([
  'denies-occurrence',
  'denies-responsibility',
  'claims-lawful-target',
  'blames-another',
  'alleges-staging',
  'disputes-figures',
  'no-comment',
  'denies-unspecified',
])

/** A denial is printed beside the allegation, always. `date` is when it was made (EDTF). */
export const denial = z.strictObject({
  id: recordId,
  by: requiredLine(300),
  role: line(300),
  date: edtfOrUnknown,
  types: z.array(denialType).min(1, 'denial.type').max(8),
  words: prose(5_000),
  language: languageTag,
  sourceIds: z.array(recordId).max(50),
  covers: line(500),
  /** What answers it, each with where that is found. */
  rebuttals: z
    .array(z.strictObject({ id: recordId, text: prose(5_000), sourceIds: z.array(recordId).max(50) }))
    .max(20),
})
export type Denial = z.infer<typeof denial>
