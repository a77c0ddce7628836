import { unknownAttack } from '../attack/defaults.ts'
import type { IncidentBody } from './schema.ts'

/** A new incident: nothing claimed yet, everything that can be unknown is. */
export const emptyIncident = (): IncidentBody => ({
  title: '',
  language: 'en',
  summary: '',
  assessment: '',
  status: 'draft',
  verification: 'unverified',
  conflictClassification: 'unclear',
  dates: [],
  places: [],
  attack: unknownAttack(),
  targets: [],
  categories: [],
  legalReferences: [],
  casualties: [],
  persons: [],
  allegedPerpetrators: [],
  claims: [],
  denials: [],
  denialSearch: 'not-searched',
  denialSearchNote: '',
  evidence: [],
  verificationSteps: [],
  reviews: [],
  relations: [],
  tlp: 'TLP:AMBER',
  tags: [],
})
