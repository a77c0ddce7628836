import { z } from 'zod'
import { recordId } from '#shared/domain/record/schema.ts'
import {
  verificationLeg,
  verificationResult,
  type VerificationStep,
} from '#shared/domain/verification-step/schema.ts'
import { dateText, edtfOf, toDateText } from '../../../../form/date-text.ts'

const text = z.string()

/** A step of verification as typed. */
export const stepEntry = z.strictObject({
  id: recordId,
  leg: verificationLeg,
  method: text,
  tool: text,
  result: verificationResult,
  note: text,
  analystId: recordId,
  on: dateText,
  evidenceIds: z.array(recordId),
})
export type StepEntry = z.infer<typeof stepEntry>

export const toStepEntry = (step: VerificationStep): StepEntry => ({ ...step, on: toDateText(step.on) })
export const toStep = (entry: StepEntry): VerificationStep => ({ ...entry, on: edtfOf(entry.on) })

/** A step done today by the analyst at work. */
export const newStep = (id: string, analystId: string, today: string): StepEntry => ({
  id,
  leg: 'content',
  method: '',
  tool: '',
  result: 'inconclusive',
  note: '',
  analystId,
  on: { text: today, unknown: false },
  evidenceIds: [],
})
