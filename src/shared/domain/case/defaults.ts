import type { CaseBody } from './schema.ts'

/** A case that holds nothing yet. */
export const emptyCase = (): CaseBody => ({
  title: '',
  language: 'en',
  narrative: '',
  incidents: [],
  nextExhibit: 1,
  tlp: 'TLP:AMBER',
  legalTheory: '',
  alternatives: [],
  disclosure: [],
  recipients: [],
})
