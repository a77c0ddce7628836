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
  categories: [],
  casualties: [],
  claims: [],
  denials: [],
  denialSearch: 'not-searched',
  evidence: [],
  tlp: 'TLP:AMBER',
})
