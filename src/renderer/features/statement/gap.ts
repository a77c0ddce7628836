import type { CategoryCoverage } from '../../engine/queries.ts'

/** A phrase that no incident is tied to is left out of the answer; here it is a gap to be shown. */
export const gap = (categoryId: string): CategoryCoverage => ({
  categoryId,
  incidents: 0,
  reviewed: 0,
  accepted: 0,
  denied: 0,
  sources: 0,
  origins: 0,
  evidence: 0,
  killed: null,
  injured: null,
  withoutFigure: 0,
  withoutSource: 0,
  withoutEvidence: 0,
})
