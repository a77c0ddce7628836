import type { Claim, SourceBody } from './schema.ts'

/** A source of which only the title is to be written; nobody has judged it yet. */
export const newSource = (language: string): SourceBody => ({
  type: 'news',
  title: '',
  author: '',
  publisher: '',
  url: '',
  archivedEvidenceId: null,
  published: 'unknown',
  accessed: 'unknown',
  language,
  sourceClass: 'public',
  reliability: 'F',
  reliabilityGrading: null,
  independenceGroup: '',
  accessLimits: '',
  note: '',
  withdrawn: false,
})

/** A claim of that source: credibility starts at "cannot be judged". */
export const newClaim = (id: string, sourceId: string, language: string): Claim => ({
  id,
  sourceId,
  stance: 'supports',
  states: '',
  quote: '',
  language,
  quoteAt: null,
  translation: null,
  pinpoint: '',
  evidenceId: null,
  credibility: '6',
  credibilityGrading: null,
})
