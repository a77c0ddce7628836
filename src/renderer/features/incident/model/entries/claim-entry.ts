import { z } from 'zod'
import { credibility, grading } from '#shared/domain/grading/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { newClaim as newClaimBody } from '#shared/domain/source/defaults.ts'
import type { Claim } from '#shared/domain/source/schema.ts'
import { numberText, parseCount } from '../../../../form/number-text.ts'

const text = z.string()
const gradingForm = z.strictObject({ ...grading.shape, why: text })

/** A claim as typed: where the quote stands is text, and a translation may be half written. */
export const claimEntry = z.strictObject({
  id: recordId,
  sourceId: recordId,
  stance: z.enum(['supports', 'contradicts']),
  states: text,
  quote: text,
  language: text,
  quoteStart: text,
  quoteEnd: text,
  translation: z.strictObject({ text, language: text, by: text }).nullable(),
  pinpoint: text,
  evidenceId: recordId.nullable(),
  credibility,
  credibilityGrading: gradingForm.nullable(),
})
export type ClaimEntry = z.infer<typeof claimEntry>

/** Neither side is judged before a person did: credibility starts at "cannot be judged". */
export const newClaim = (id: string, sourceId: string, language: string): ClaimEntry =>
  toClaimEntry(newClaimBody(id, sourceId, language))

export const toClaimEntry = ({ quoteAt, ...claim }: Claim): ClaimEntry => ({
  ...claim,
  quoteStart: numberText(quoteAt?.start ?? null),
  quoteEnd: numberText(quoteAt?.end ?? null),
})

/** One offset without the other is as wrong as a word in its place: NaN, which the record's schema refuses. */
export const toClaim = ({ quoteStart, quoteEnd, ...entry }: ClaimEntry): Claim => {
  const [start, end] = [parseCount(quoteStart), parseCount(quoteEnd)]
  const quoteAt =
    start === null && end === null ? null : { start: start ?? Number.NaN, end: end ?? Number.NaN }
  return { ...entry, quoteAt }
}
