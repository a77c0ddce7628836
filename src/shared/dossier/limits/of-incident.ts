import { isEmblemUnknown, isOnlySupported } from '../../domain/legal/gaps.ts'
import type { VerificationStep } from '../../domain/verification-step/schema.ts'
import { isRefused } from '../build/held-back.ts'
import type { CheckedCase, CheckedIncident } from '../limits.ts'
import type { LimitCode } from '../schema/limit.ts'
import { contradictionsOf, undisclosed } from './contradictions.ts'
import { isCovered } from './purposes.ts'

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

  'no-source': ({ told: { reported } }) => reported.claims.every(({ heldBack }) => heldBack !== null),
  'single-origin': ({ told: { reported } }) =>
    reported.claims.length > 0 && reported.independentOrigins === 1,
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
  'no-evidence': ({ body }) => body.evidence.length === 0,
  'no-source-step': lacksLeg('source'),
  'no-technical-step': lacksLeg('technical'),
  'no-content-step': lacksLeg('content'),
  'step-contradicts': ({ body }) => body.verificationSteps.some(({ result }) => result === 'contradicts'),

  'denial-search-not-done': ({ body }) => body.denials.length === 0 && body.denialSearch === 'not-searched',
  'denial-without-source': ({ body }) => body.denials.some(({ sourceIds }) => sourceIds.length === 0),

  'figure-without-source': ({ body }) => body.casualties.some(({ sourceIds }) => sourceIds.length === 0),
  'control-without-source': ({ body }) =>
    body.places.some(({ control }) => control.by !== 'unknown' && control.sourceIds.length === 0),
  'military-use-without-source': ({ body }) =>
    body.targets.some(
      ({ militaryUse }) => militaryUse.alleged !== 'unknown' && militaryUse.sourceIds.length === 0,
    ),
  'weapon-without-basis': ({ body: { attack } }) =>
    (attack.method !== 'unknown' || attack.weapon.trim() !== '') && attack.weaponBasis.trim() === '',
  'perpetrator-without-source': ({ body }) =>
    body.allegedPerpetrators.some(({ sourceIds }) => sourceIds.length === 0),
  'no-date': ({ body }) => !body.dates.some(({ edtf }) => edtf !== 'unknown'),
  'no-place': ({ body }) => body.places.length === 0,
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

  'no-category': ({ body }) => body.categories.length === 0,
  'pattern-only': ({ told: { assessed } }) =>
    assessed.categories.length > 0 && assessed.categories.every(({ kind }) => kind === 'pattern'),
  'no-rationale': ({ body }) => body.categories.some(({ rationale }) => rationale.trim() === ''),
  'catalogue-differs': ({ told }) => told.assessed.categories.some(({ label }) => label === null),
  'element-one-sided': ({ body }) => body.legalReferences.some(isOnlySupported),
  'emblem-unknown': ({ body }) => isEmblemUnknown(body),

  'not-disclosed': ({ told, body }, { dossier, input, contradicting }) =>
    dossier.case.scope === 'case' &&
    undisclosed(told, contradictionsOf({ id: told.id, body }, contradicting), input.case.body.disclosure)
      .length > 0,
}

function lacksLeg(leg: VerificationStep['leg']): Look {
  return ({ body }) => !body.verificationSteps.some((step) => step.leg === leg)
}
