import { z } from 'zod'
import { consentStatus } from '../domain/consent/schema.ts'
import { recordId } from '../domain/record/schema.ts'
import { requiredLine } from '../domain/text/schema.ts'

/** What may be seen of a person beside an incident: the code name, and what must be known before they are asked again. */
export const personLine = z.strictObject({
  id: recordId,
  codeName: requiredLine(60),
  consent: consentStatus,
  /** How many accounts they gave before. */
  priorAccounts: z.int().min(0),
})
export type PersonLine = z.infer<typeof personLine>
