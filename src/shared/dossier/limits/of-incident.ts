import { checkCredibility } from '../../domain/grading/check-credibility.ts'
import { isEmblemUnknown, isOnlySupported } from '../../domain/legal/gaps.ts'
import {
  isControlUnsourced,
  isDateUnfounded,
  isDateUnknown,
  isMilitaryUseUnsourced,
  isPerpetratorUnfounded,
  isPlaceMissing,
  isTargetUnsourced,
  isWeaponUnfounded,
} from '../../domain/incident/gaps/facts.ts'
import {
  isAsOfUnknown,
  isCombinedWithoutRule,
  isFigureUnsourced,
} from '../../domain/incident/gaps/figures.ts'
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
} from '../../domain/incident/gaps/grounds.ts'
import { findCategory } from '../../domain/statement/versions.ts'
import { missingLegs } from '../../domain/verification-step/missing-legs.ts'
import type { VerificationStep } from '../../domain/verification-step/schema.ts'
import { isRefused } from '../build/held-back.ts'
import type { CheckedCase, CheckedIncident } from '../limits.ts'
import type { LimitCode } from '../schema/limit.ts'
import { contradictionsOf, undisclosed } from './contradictions.ts'
import { isCovered } from './purposes.ts'
import { brokenSums } from './sums.ts'

type Look = (incident: CheckedIncident, checked: CheckedCase) => boolean

/** A position known no closer than this is said to be imprecise: the radius is wider than a quarter of a town. */
const IMPRECISE_METERS = 1_000

/** Limits that are true of incidents: each answers whether it is of this one. */
export const ofIncident: { readonly [Code in LimitCode]?: Look } = {
  'position-coarsened': ({ told }) => told.reported.places.some(({ coarsened }) => coarsened),
  'consent-refused': ({ persons }) => persons.some(({ consent }) => isRefused(consent)),
  'consent-not-covering': ({ persons }, { input }) =>
    persons.some(({ consent }) => !isRefused(consent) && !isCovered(consent, input.case)),
  'person-unseen': ({ hasUnseenPerson }) => hasUnseenPerson,
  'prior-account': ({ persons }) => persons.some(({ priorAccounts }) => priorAccounts.length > 0),

  'status-out': ({ told: { status } }) =>
    status === 'rejected' || status === 'merged' || status === 'withdrawn',
  unreviewed: ({ told }) => told.status !== 'accepted',
  'checklist-no': ({ told: { status, reviews } }) =>
    status === 'accepted' &&
    reviews
      .findLast(({ decision }) => decision === 'accepted')
      ?.checklist.some(({ answer }) => answer === 'no') === true,

  'no-source': ({ told: { reported } }) =>
    isUnsupported(reported.claims.filter(({ heldBack }) => heldBack === null)),
  'single-origin': ({ told: { reported } }) =>
    reported.claims.length > 0 && reported.independentOrigins === 1,
  /** A source joined the group of another after the claim was graded. */
  'unconfirmed-credibility': ({ body }, { sourceOf }) => checkCredibility(body.claims, sourceOf).length > 0,
  'claim-unlocated': ({ body }) => isClaimUnlocated(body),
  'source-contradicts': ({ body }) => body.claims.some(({ stance }) => stance === 'contradicts'),
  'incident-contradicts': ({ told, body }, { contradicting }) =>
    contradictionsOf({ id: told.id, body }, contradicting).some(({ kind }) => kind === 'relation'),
  /** F or 6 that nobody gave: not looked at yet, which is not the same as "cannot be judged". */
  ungraded: ({ told }, checked) =>
    told.reported.claims.some(
      ({ credibility, credibilityGrading, sourceId }) =>
        (credibility === '6' && credibilityGrading === null) || checked.ungraded.has(sourceId),
    ),
  'not-judged': ({ told }, checked) =>
    told.reported.claims.some(
      ({ grade, credibilityGrading, sourceId }) =>
        (grade?.includes('6') === true && credibilityGrading !== null) ||
        (grade?.includes('F') === true && !checked.ungraded.has(sourceId)),
    ),
  'no-evidence': ({ body }) => isWithoutEvidence(body),
  'no-source-step': lacksLeg('source'),
  'no-technical-step': lacksLeg('technical'),
  'no-content-step': lacksLeg('content'),
  'step-contradicts': ({ body }) => body.verificationSteps.some(({ result }) => result === 'contradicts'),

  'denial-search-not-done': ({ body }) => isDenialSearchOpen(body),
  'denial-without-source': ({ body }) => isDenialUnsourced(body),
  'rebuttal-without-source': ({ body }) => isRebuttalUnsourced(body),

  'figure-without-source': ({ body }) => isFigureUnsourced(body.casualties),
  'figure-as-of-unknown': ({ body }) => isAsOfUnknown(body.casualties),
  'figures-without-rule': ({ body }) => isCombinedWithoutRule(body.casualties),
  'sum-differs': ({ told, body }) => brokenSums(told.reference, body.casualties).length > 0,
  'target-without-source': ({ body }) => isTargetUnsourced(body),
  'control-without-source': ({ body }) => isControlUnsourced(body),
  'military-use-without-source': ({ body }) => isMilitaryUseUnsourced(body),
  'weapon-without-basis': ({ body }) => isWeaponUnfounded(body),
  'perpetrator-unfounded': ({ body }) => isPerpetratorUnfounded(body),
  'no-date': ({ body }) => isDateUnknown(body),
  'date-without-basis': ({ body }) => isDateUnfounded(body),
  'no-place': ({ body }) => isPlaceMissing(body),
  'place-without-position': ({ told }) =>
    told.reported.places.some(
      ({ position, area, coarsened }) => position === null && area === null && !coarsened,
    ),
  'uncertainty-unknown': ({ told }) =>
    told.reported.places.some(
      ({ position, uncertaintyMeters }) => position !== null && uncertaintyMeters === null,
    ),
  'place-imprecise': ({ body }) =>
    body.places.some(
      ({ position, uncertaintyMeters }) => position !== null && (uncertaintyMeters ?? 0) > IMPRECISE_METERS,
    ),
  'no-figure': ({ told }) => told.reported.casualtyRanges.length === 0,
  'no-summary': ({ body }) => body.summary.trim() === '',
  'no-assessment': ({ body }) => body.assessment.trim() === '',

  'no-category': ({ body }) => isWithoutCategory(body),
  'pattern-only': ({ body }, { input }) =>
    isPatternAlone(body.categories.map((link) => findCategory(input.statements, link))),
  'no-rationale': ({ body }) => isRationaleMissing(body),
  'catalogue-differs': ({ told }) => told.assessed.categories.some(({ label }) => label === null),
  'element-one-sided': ({ body }) => body.legalReferences.some(isOnlySupported),
  'emblem-unknown': ({ body }) => isEmblemUnknown(body),

  'not-disclosed': ({ told, body }, { dossier, input, contradicting }) =>
    dossier.case.scope === 'case' &&
    undisclosed(told, contradictionsOf({ id: told.id, body }, contradicting), input.case.body.disclosure)
      .length > 0,
}

function lacksLeg(leg: VerificationStep['leg']): Look {
  return ({ body }) => missingLegs(body.verificationSteps).includes(leg)
}
