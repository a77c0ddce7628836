import type { UpConversion } from '../record/old-body.ts'

/** 1 to 2: legal theory, alternative explanations, disclosure list, recipients. */
export const caseFrom: UpConversion = {
  1: (body) => ({ ...body, legalTheory: '', alternatives: [], disclosure: [], recipients: [] }),
}
