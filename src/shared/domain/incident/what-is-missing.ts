import { isEmblemUnknown, isOnlySupported } from '../legal/gaps.ts'
import { statements as shippedStatements } from '../statement/catalogue.ts'
import type { Statement } from '../statement/schema.ts'
import { findCategory } from '../statement/versions.ts'
import { missingLegs } from '../verification-step/missing-legs.ts'
import type { VerificationStep } from '../verification-step/schema.ts'
import {
  isControlUnknown,
  isControlUnsourced,
  isDateUnfounded,
  isEmblemOpen,
  isMilitaryUseUnsourced,
  isPerpetratorUnfounded,
  isPlaceMissing,
  isTargetMissing,
  isTargetUnsourced,
  isWeaponUnfounded,
} from './gaps/facts.ts'
import { isAsOfUnknown, isCombinedWithoutRule, isFigureUnsourced } from './gaps/figures.ts'
import {
  isClaimUnlocated,
  isDenialSearchOpen,
  isDenialUnsourced,
  isPatternAlone,
  isRationaleMissing,
  isRebuttalUnsourced,
  isUnsupported,
  isWithoutCategory,
  isWithoutEvidence,
} from './gaps/grounds.ts'
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
  | 'missing.published'
  | 'missing.denialSearch'
  | 'missing.denial'
  | 'missing.denialSource'
  | 'missing.rebuttal'
  | 'missing.rebuttalSource'
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
 * `unknown`, a named place without a position. Nothing here keeps a record from being saved. `statements` are those at hand;
 * `isUndated` says of which source it is not known when it was published.
 */
export function whatIsMissing(
  body: IncidentBody,
  statements: readonly Statement[] = shippedStatements,
  isUndated: (sourceId: string) => boolean = () => false,
): Missing[] {
  const linked = body.categories.map((link) => findCategory(statements, link))
  const categories = linked.filter((category) => category !== undefined)
  const gaps: readonly (readonly [IncidentSection, MissingKey, boolean])[] = [
    ['account', 'missing.title', blank(body.title)],
    ['account', 'missing.summary', blank(body.summary)],
    ['when', 'missing.date', body.dates.length === 0],
    ['when', 'missing.dateBasis', isDateUnfounded(body)],
    ['where', 'missing.place', isPlaceMissing(body)],
    ['where', 'missing.control', isControlUnknown(body)],
    ['where', 'missing.controlBasis', isControlUnsourced(body)],
    ['categories', 'missing.category', isWithoutCategory(body)],
    ['categories', 'missing.categoryBesidesContext', isPatternAlone(linked)],
    ['categories', 'missing.rationale', isRationaleMissing(body)],
    ['attack', 'missing.weaponBasis', isWeaponUnfounded(body)],
    ['attack', 'missing.target', isTargetMissing(body, categories)],
    ['attack', 'missing.targetEmblem', isEmblemOpen(body, categories)],
    ['attack', 'missing.targetSource', isTargetUnsourced(body)],
    ['attack', 'missing.militaryUseSource', isMilitaryUseUnsourced(body)],
    [
      'casualties',
      'missing.figure',
      body.casualties.length === 0 && categories.some(({ kind }) => kind === 'harm'),
    ],
    ['casualties', 'missing.figureSource', isFigureUnsourced(body.casualties)],
    ['casualties', 'missing.figureRule', isCombinedWithoutRule(body.casualties)],
    ['casualties', 'missing.figureAsOf', isAsOfUnknown(body.casualties)],
    ['perpetrators', 'missing.perpetratorBasis', isPerpetratorUnfounded(body)],
    ['sources', 'missing.claim', isUnsupported(body.claims)],
    ['sources', 'missing.pinpoint', isClaimUnlocated(body)],
    ['sources', 'missing.published', body.claims.some(({ sourceId }) => isUndated(sourceId))],
    ['denials', 'missing.denialSearch', isDenialSearchOpen(body)],
    ['denials', 'missing.denial', body.denialSearch === 'found' && body.denials.length === 0],
    ['denials', 'missing.denialSource', isDenialUnsourced(body)],
    ['denials', 'missing.rebuttal', body.denials.some((denial) => denial.rebuttals.length === 0)],
    ['denials', 'missing.rebuttalSource', isRebuttalUnsourced(body)],
    ['evidence', 'missing.evidence', isWithoutEvidence(body)],
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
