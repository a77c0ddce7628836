import { noConsentRecorded } from '../consent/schema.ts'
import type { PersonBody } from './schema.ts'

/** A person of whom only the code name is known yet. */
export const newPerson = (codeName: string): PersonBody => ({
  codeName,
  names: [],
  ageBand: 'unknown',
  sex: 'unknown',
  contact: '',
  consent: noConsentRecorded,
  risk: '',
  priorAccounts: [],
  visibleTo: [],
  note: '',
})
