import { covers } from '../../domain/consent/covers.ts'
import type { Consent } from '../../domain/consent/schema.ts'
import type { CaseInput } from '../input.ts'

/** Whether consent covers what the dossier is for at every recipient of the case; nothing is asked where there is none. */
export const isCovered = (consent: Consent, { body }: CaseInput): boolean =>
  body.recipients.every(({ purpose }) => covers(consent, purpose))
