import { z } from 'zod'

/** What the readiness check looks for, by what it is about, in the order in which a dossier prints it. */
export const limitsByGroup = {
  integrity: [
    'missing-record',
    'fixity-failed',
    'unread',
    'given-up',
    'hash-not-rechecked',
    'seal-differs',
    'holder-differs',
    'no-hand-over',
    'marking-raised',
    'marking-over-recipient',
    'position-coarsened',
  ],
  people: ['consent-refused', 'consent-not-covering', 'person-unseen', 'prior-account'],
  review: ['status-out', 'unreviewed', 'checklist-no'],
  sources: [
    'no-source',
    'single-origin',
    'unconfirmed-credibility',
    'claim-unlocated',
    'source-contradicts',
    'incident-contradicts',
    'ungraded',
    'not-judged',
    'no-evidence',
    'no-source-step',
    'no-technical-step',
    'no-content-step',
    'step-contradicts',
  ],
  denials: ['denial-search-not-done', 'denial-without-source', 'rebuttal-without-source'],
  values: [
    'figure-without-source',
    'figure-as-of-unknown',
    'figures-without-rule',
    'sum-differs',
    'target-without-source',
    'control-without-source',
    'military-use-without-source',
    'weapon-without-basis',
    'perpetrator-unfounded',
    'no-date',
    'date-without-basis',
    'no-place',
    'place-without-position',
    'uncertainty-unknown',
    'place-imprecise',
    'no-figure',
    'no-summary',
    'no-assessment',
  ],
  law: [
    'no-category',
    'pattern-only',
    'no-rationale',
    'catalogue-differs',
    'element-one-sided',
    'emblem-unknown',
  ],
  case: ['not-disclosed', 'no-alternative'],
} as const

export const limitGroups = Object.keys(limitsByGroup) as LimitGroup[] // the object is closed: its keys are the groups
export const limitGroup = z.enum(limitGroups)
export type LimitGroup = keyof typeof limitsByGroup

export const limitCodes = Object.values(limitsByGroup).flat()
export const limitCode = z.enum(limitCodes)
export type LimitCode = z.infer<typeof limitCode>
