import type { Attack } from '../../../domain/attack/schema.ts'
import type { CasualtyFigure } from '../../../domain/casualty/schema.ts'
import type { IncidentDate, TimeWindow } from '../../../domain/date/schema.ts'
import type { Denial } from '../../../domain/denial/schema.ts'
import type { IncidentBody } from '../../../domain/incident/schema.ts'
import type { AllegedPerpetrator } from '../../../domain/perpetrator/schema.ts'
import type { VerificationStep } from '../../../domain/verification-step/schema.ts'
import type { Review } from '../../../domain/review/schema.ts'
import type { Target } from '../../../domain/target/schema.ts'
import { analyst, keep, list, maybe, parts, shaped, text, when, type Plan, type Treat } from '../plan.ts'
import { claim } from './claim.ts'
import { categoryLink, legalReference } from './law.ts'
import { place } from './place.ts'

const attack: Plan<Attack> = {
  method: keep,
  weapon: text,
  weaponBasis: text,
  impactsMin: keep,
  impactsMax: keep,
  direction: text,
  repeatStrike: keep,
}

const target: Plan<Target> = {
  id: shaped,
  type: keep,
  subtype: keep,
  name: text,
  functionAtTheTime: text,
  occupied: keep,
  emblem: keep,
  civilianUse: list(keep),
  militaryUse: parts<Target['militaryUse']>({
    alleged: keep,
    claimedBy: text,
    note: text,
    sourceIds: list(shaped),
  }),
  nearestObjective: text,
  distanceMeters: keep,
  warning: keep,
  warningNote: text,
  damage: keep,
  sourceIds: list(shaped),
  note: text,
}

export const figure: Plan<CasualtyFigure> = {
  id: shaped,
  harm: keep,
  population: keep,
  min: keep,
  max: keep,
  best: keep,
  confirmed: keep,
  buckets: parts<CasualtyFigure['buckets']>({
    women: keep,
    men: keep,
    girls: keep,
    boys: keep,
    childrenUnknown: keep,
    adultsUnknown: keep,
    unknown: keep,
  }),
  asOf: parts<CasualtyFigure['asOf']>({ sourceText: text, instant: shaped }),
  scope: text,
  exclusions: text,
  ruleKind: keep,
  rule: text,
  sourceIds: list(shaped),
  overlapsWith: list(shaped),
}

/** Printed beside the allegation, always: what a party says in public is not held back as a quote. */
const denial: Plan<Denial> = {
  id: shaped,
  by: text,
  role: text,
  date: shaped,
  types: list(keep),
  words: text,
  language: shaped,
  sourceIds: list(shaped),
  covers: text,
  rebuttals: list(parts<Denial['rebuttals'][number]>({ id: shaped, text, sourceIds: list(shaped) })),
}

const perpetrator: Plan<AllegedPerpetrator> = {
  id: shaped,
  side: keep,
  unit: text,
  basis: text,
  confidence: keep,
  sourceIds: list(shaped),
}

const step: Plan<VerificationStep> = {
  id: shaped,
  leg: keep,
  method: text,
  tool: text,
  result: keep,
  note: text,
  analystId: analyst,
  on: shaped,
  evidenceIds: list(shaped),
}

const review: Plan<Review> = {
  id: shaped,
  reviewer: analyst,
  at: shaped,
  rev: keep,
  decision: keep,
  comment: text,
  checklist: list(parts<Review['checklist'][number]>({ item: keep, answer: keep })),
}

const persons: Treat<IncidentBody['persons']> = (value, at) =>
  at.scope.persons(value, (note) => text(note, at))

/** Links to incidents that may not be told of go with them. */
const relations: Treat<IncidentBody['relations']> = (value, at) =>
  value
    .filter(({ incidentId }) => at.scope.isIn(incidentId))
    .map((one) => parts<typeof one>({ id: shaped, type: keep, incidentId: shaped, note: text })(one, at))

export const incident = parts<IncidentBody>({
  title: text,
  language: shaped,
  summary: text,
  assessment: when('assessment', text, ''),
  status: keep,
  verification: keep,
  conflictClassification: keep,
  dates: list(
    parts<IncidentDate>({
      edtf: shaped,
      basis: text,
      window: maybe(parts<TimeWindow>({ start: shaped, end: shaped, offset: shaped, zone: shaped })),
    }),
  ),
  places: list(place),
  attack: parts(attack),
  targets: list(parts(target)),
  categories: list(categoryLink),
  legalReferences: when('legalReferences', list(legalReference), []),
  casualties: list(parts(figure)),
  persons,
  allegedPerpetrators: when('assessment', list(parts(perpetrator)), []),
  claims: list(claim),
  denials: list(parts(denial)),
  denialSearch: keep,
  denialSearchNote: when('notes', text, ''),
  evidence: list(parts<IncidentBody['evidence'][number]>({ evidenceId: shaped, note: text })),
  verificationSteps: when('verificationSteps', list(parts(step)), []),
  reviews: when('reviews', list(parts(review)), []),
  relations,
  tlp: keep,
  tags: () => [],
})
