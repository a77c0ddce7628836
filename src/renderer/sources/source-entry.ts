import { z } from 'zod'
import { grading, reliability } from '#shared/domain/grading/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { newSource as newSourceBody } from '#shared/domain/source/defaults.ts'
import { sourceClass, sourceType, type SourceBody } from '#shared/domain/source/schema.ts'
import { dateText, edtfOf, toDateText } from '../form/date-text.ts'

const text = z.string()

/** A source written in this form: a new one (`baseRev` null) or a change to one that other records may use. */
export const sourceEntry = z.strictObject({
  id: recordId,
  baseRev: z.int().min(1).nullable(),
  type: sourceType,
  title: text,
  author: text,
  publisher: text,
  url: text,
  archivedEvidenceId: recordId.nullable(),
  published: dateText,
  accessed: dateText,
  language: text,
  sourceClass,
  reliability,
  reliabilityGrading: z.strictObject({ ...grading.shape, why: text }).nullable(),
  independenceGroup: text,
  accessLimits: text,
  note: text,
  withdrawn: z.boolean(),
})
export type SourceEntry = z.infer<typeof sourceEntry>

/** `today` is an EDTF day: a source written down now was, by default, looked at now. */
export const newSource = (id: string, today: string, language: string): SourceEntry => ({
  id,
  baseRev: null,
  ...newSourceBody(language),
  published: { text: '', unknown: false },
  accessed: { text: today, unknown: false },
})

/** The form of a stored source, for a change that is saved together with the incident. */
export const toSourceEntry = (id: string, rev: number, body: SourceBody): SourceEntry => ({
  id,
  baseRev: rev,
  ...body,
  published: toDateText(body.published),
  accessed: toDateText(body.accessed),
})

/** The body of one source, unchecked. */
export const toSourceBody = (entry: SourceEntry): SourceBody => {
  const { id: _, baseRev: _rev, ...rest } = entry
  return {
    ...rest,
    url: entry.url.trim(),
    // Left out is recorded as not known: a source is written down in passing, and what it lacks is shown as a gap.
    published: edtfOf(entry.published) || 'unknown',
    accessed: edtfOf(entry.accessed),
  }
}
