import { isEmblemUnknown, isOnlySupported } from '../legal/gaps.ts'
import { statements as shippedStatements } from '../statement/catalogue.ts'
import type { Statement, StatementCategory } from '../statement/schema.ts'
import { findCategory } from '../statement/versions.ts'
import { missingLegs } from '../verification-step/missing-legs.ts'
import type { VerificationStep } from '../verification-step/schema.ts'
import {
  isAllegationUnsourced,
  isAsOfUnknown,
  isControlUnfounded,
  isControlUnknown,
  isEmblemOpen,
  isPerpetratorUnfounded,
  isTargetMissing,
  isWeaponUnfounded,
} from './fact-gaps.ts'
import type { IncidentBody } from './schema.ts'

/** The parts of an incident, in the order of its form. */
export const incidentSections = [
  'account',
  'when',
  'where',
  'categories',
  'attack',
  'casualties',
  'perpetrators',
  'sources',
  'denials',
  'evidence',
  'verification',
  'law',
] as const
export type IncidentSection = (typeof incidentSections)[number]

/** Each gap the form's spine can show; the renderer's locale file turns them into words. */
export type MissingKey =
  | 'missing.title'
  | 'missing.summary'
  | 'missing.date'
  | 'missing.dateBasis'
  | 'missing.place'
  | 'missing.control'
  | 'missing.controlBasis'
  | 'missing.category'
  | 'missing.categoryBesidesContext'
  | 'missing.rationale'
  | 'missing.target'
  | 'missing.targetEmblem'
  | 'missing.targetSource'
  | 'missing.militaryUseSource'
  | 'missing.weaponBasis'
  | 'missing.figure'
  | 'missing.figureSource'
  | 'missing.figureRule'
  | 'missing.figureAsOf'
  | 'missing.perpetratorBasis'
  | 'missing.claim'
  | 'missing.pinpoint'
  | 'missing.denialSearch'
  | 'missing.denial'
  | 'missing.denialSource'
  | 'missing.rebuttal'
  | 'missing.evidence'
  | 'missing.emblem'
  | 'missing.contradicting'
  | 'missing.verification'
  | 'missing.sourceLeg'
  | 'missing.technicalLeg'
  | 'missing.contentLeg'

export interface Missing {
  readonly section: IncidentSection
  readonly key: MissingKey
}

/**
 * What an incident still lacks, by section, each gap once. An explicit unknown is an answer: the date
 * `unknown`, a named place without a position. Nothing here keeps a record from being saved. `statements` are those at hand.
 */
export function whatIsMissing(
  body: IncidentBody,
  statements: readonly Statement[] = shippedStatements,
): Missing[] {
  const categories = body.categories.flatMap((link) => findCategory(statements, link) ?? [])
  const gaps: readonly (readonly [IncidentSection, MissingKey, boolean])[] = [
    ['account', 'missing.title', blank(body.title)],
    ['account', 'missing.summary', blank(body.summary)],
    ['when', 'missing.date', body.dates.length === 0],
    ['when', 'missing.dateBasis', body.dates.some((date) => blank(date.basis))],
    ['where', 'missing.place', !body.places.some((place) => !blank(place.name) || place.position !== null)],
    ['where', 'missing.control', isControlUnknown(body)],
    ['where', 'missing.controlBasis', isControlUnfounded(body)],
    ['categories', 'missing.category', body.categories.length === 0],
    ['categories', 'missing.categoryBesidesContext', isContextAlone(body, categories)],
    ['categories', 'missing.rationale', body.categories.some((link) => blank(link.rationale))],
    ['attack', 'missing.weaponBasis', isWeaponUnfounded(body)],
    ['attack', 'missing.target', isTargetMissing(body, categories)],
    ['attack', 'missing.targetEmblem', isEmblemOpen(body, categories)],
    ['attack', 'missing.targetSource', body.targets.some(({ sourceIds }) => sourceIds.length === 0)],
    ['attack', 'missing.militaryUseSource', isAllegationUnsourced(body)],
    [
      'casualties',
      'missing.figure',
      body.casualties.length === 0 && categories.some(({ kind }) => kind === 'harm'),
    ],
    ['casualties', 'missing.figureSource', body.casualties.some((figure) => figure.sourceIds.length === 0)],
    ['casualties', 'missing.figureRule', isCombinedWithoutRule(body)],
    ['casualties', 'missing.figureAsOf', isAsOfUnknown(body)],
    ['perpetrators', 'missing.perpetratorBasis', isPerpetratorUnfounded(body)],
    ['sources', 'missing.claim', !body.claims.some((claim) => claim.stance === 'supports')],
    ['sources', 'missing.pinpoint', body.claims.some((claim) => blank(claim.pinpoint) && blank(claim.quote))],
    ['denials', 'missing.denialSearch', body.denialSearch === 'not-searched' && body.denials.length === 0],
    ['denials', 'missing.denial', body.denialSearch === 'found' && body.denials.length === 0],
    ['denials', 'missing.denialSource', body.denials.some((denial) => denial.sourceIds.length === 0)],
    ['denials', 'missing.rebuttal', body.denials.some((denial) => denial.rebuttals.length === 0)],
    ['evidence', 'missing.evidence', body.evidence.length === 0],
    ['verification', 'missing.verification', body.verificationSteps.length === 0],
    ['verification', 'missing.sourceLeg', lacksLeg(body, 'source')],
    ['verification', 'missing.technicalLeg', lacksLeg(body, 'technical')],
    ['verification', 'missing.contentLeg', lacksLeg(body, 'content')],
    ['law', 'missing.emblem', isEmblemUnknown(body)],
    ['law', 'missing.contradicting', body.legalReferences.some(isOnlySupported)],
  ]
  return gaps.flatMap(([section, key, missing]) => (missing ? [{ section, key }] : []))
}

/** Where nothing was done at all, that is one gap and not three. */
const lacksLeg = ({ verificationSteps }: IncidentBody, leg: VerificationStep['leg']): boolean =>
  verificationSteps.length > 0 && missingLegs(verificationSteps).includes(leg)

const blank = (text: string): boolean => text.trim() === ''

/** Links to a statement that is not at hand have no category to look at, and raise no gap. */
function isContextAlone(body: IncidentBody, categories: readonly StatementCategory[]): boolean {
  return (
    categories.length > 0 &&
    categories.length === body.categories.length &&
    categories.every((category) => category.contextOnly)
  )
}

/** Two figures for one harm are shown as one range, so the way they were combined has to be said. */
function isCombinedWithoutRule(body: IncidentBody): boolean {
  return body.casualties.some(
    (figure) =>
      figure.ruleKind === 'none' &&
      blank(figure.rule) &&
      body.casualties.some((other) => other !== figure && other.harm === figure.harm),
  )
}
