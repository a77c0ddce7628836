import { noBuckets, type CasualtyFigure, type Harm } from './schema.ts'

/** A figure without a number: an explicit unknown until one is given. */
export const newFigure = (id: string, harm: Harm): CasualtyFigure => ({
  id,
  harm,
  population: 'civilian',
  min: null,
  max: null,
  best: null,
  confirmed: null,
  buckets: noBuckets,
  asOf: { sourceText: 'unknown', instant: null },
  scope: '',
  exclusions: '',
  ruleKind: 'none',
  rule: '',
  sourceIds: [],
  overlapsWith: [],
})
