import { z } from 'zod'
import { edtfOrUnknown } from '../date/schema.ts'
import { recordId } from '../record/schema.ts'
import { line, prose, requiredLine } from '../text/schema.ts'

/** The three legs of verification in the Berkeley Protocol (2022, chapter VI). */
export const verificationLeg = z.enum(['source', 'technical', 'content'])
export const verificationResult = z.enum(['supports', 'contradicts', 'inconclusive'])

/** One thing done to check what is reported, so that another analyst can do it again. */
export const verificationStep = z.strictObject({
  id: recordId,
  leg: verificationLeg,
  method: requiredLine(300),
  tool: line(300),
  result: verificationResult,
  note: prose(5_000),
  analystId: recordId,
  on: edtfOrUnknown,
  evidenceIds: z.array(recordId).max(50),
})
export type VerificationStep = z.infer<typeof verificationStep>
