import { listIn, type UpConversion } from '../record/old-body.ts'

/** 1 to 2: legal theory, alternative explanations, disclosure list, recipients. 2 to 3: recipients of the workspace. */
export const caseFrom: UpConversion = {
  1: (body) => ({ ...body, legalTheory: '', alternatives: [], disclosure: [], recipients: [] }),
  2: (body) => ({
    ...body,
    recipients: listIn(body, 'recipients').map((recipient) => ({ ...recipient, recipientId: null })),
  }),
}
