import type { Harm } from '../../domain/casualty/schema.ts'
import type { LimitCode, LimitGroup } from '../schema/limit.ts'
import { termWords } from './terms.ts'

export const limitGroupWords: Readonly<Record<LimitGroup, string>> = {
  integrity: 'Integrity and marking',
  people: 'People and consent',
  review: 'Review',
  sources: 'Sources and verification',
  denials: 'Denials',
  values: 'Values and their sources',
  law: 'Words of the statement, and law',
  case: 'The case as a whole',
}

/** What each limit says of the `count` references listed with it. */
export const limitWords: Readonly<Record<LimitCode, (count: number) => string>> = {
  'missing-record': (n) =>
    `${n === 1 ? 'One record is' : `${n} records are`} referred to but could not be read`,
  'fixity-failed': (n) =>
    `${files(n)} left out, whose bytes did not match the recorded hash when last checked`,
  unread: (n) => `${files(n)} left out, whose bytes could not be read when this was made`,
  'given-up': (n) => `${files(n)} left out, given up or deleted by decision`,
  'hash-not-rechecked': (n) => `${files(n)} not re-hashed since intake`,
  'seal-differs': (n) =>
    `${items(n)} of evidence handed over under another seal than the one before it names`,
  'holder-differs': (n) =>
    `${items(n)} of evidence handed over by somebody other than whoever had received it`,
  'no-hand-over': (n) =>
    `${n === 1 ? 'One physical item' : `${n} physical items`} with no hand-over on record`,
  'marking-raised': (n) =>
    `${records(n)} with a stricter label than the case; the whole document is marked with the strictest`,
  'marking-over-recipient': (n) => `${records(n)} with a stricter label than a recipient may receive`,
  'position-coarsened': (n) => `${incidents(n)} with a position held back or coarsened for publication`,

  'consent-refused': (n) =>
    `${records(n)} touched by consent that was refused or withdrawn; what rests on it was left out`,
  'consent-not-covering': (n) =>
    `${records(n)} touched by consent that does not cover what a recipient is to use the dossier for`,
  'person-unseen': (n) =>
    `${incidents(n)} with a person whose age and sex the exporting analyst may not see; both are given as not shown`,
  'prior-account': (n) => `${incidents(n)} with a person who gave an account to somebody else before`,

  'status-out': (n) => `${incidents(n)} rejected, merged or withdrawn in review`,
  unreviewed: (n) => `${incidents(n)} not accepted in review`,
  'checklist-no': (n) => `${incidents(n)} accepted with a “no” on the reviewer’s checklist`,

  'no-source': (n) => `${incidents(n)} with no source that supports it, or none that may be told`,
  'single-origin': (n) => `${incidents(n)} resting on a single independent origin`,
  'unconfirmed-credibility': (n) =>
    `${incidents(n)} with a claim graded as confirmed, though all its sources have one origin`,
  'claim-unlocated': (n) =>
    `${incidents(n)} with a claim that gives neither a quote nor a place in its source`,
  'source-contradicts': (n) => `${incidents(n)} with a source that contradicts what is reported`,
  'incident-contradicts': (n) => `${incidents(n)} in contradiction to another incident on record`,
  ungraded: (n) => `${incidents(n)} with a source or claim that nobody has graded yet`,
  'not-judged': (n) => `${incidents(n)} with a source or claim that cannot be judged (F or 6)`,
  'no-evidence': (n) => `${incidents(n)} with no item of evidence`,
  'no-source-step': (n) => `${incidents(n)} with no verification of the source on record`,
  'no-technical-step': (n) => `${incidents(n)} with no technical verification on record`,
  'no-content-step': (n) => `${incidents(n)} with no verification of the content on record`,
  'step-contradicts': (n) => `${incidents(n)} with a step of verification that came out against it`,

  'denial-search-not-done': (n) => `${incidents(n)} for which nobody has looked for a denial`,
  'denial-without-source': (n) => `${incidents(n)} with a denial that names no source`,
  'rebuttal-without-source': (n) => `${incidents(n)} with an answer to a denial that names no source`,

  'figure-without-source': (n) => `${records(n)} with a casualty figure that names no source`,
  'figure-as-of-unknown': (n) => `${records(n)} with a casualty figure of which it is not known when it held`,
  'figures-without-rule': (n) =>
    `${incidents(n)} with several figures that are read together, and no rule for it`,
  'sum-differs': (n) => `${records(n)} with casualty figures that do not come out`,
  'target-without-source': (n) => `${incidents(n)} with an object said to have been hit that names no source`,
  'control-without-source': (n) => `${incidents(n)} where control of the area names no source`,
  'military-use-without-source': (n) => `${incidents(n)} where what is said of military use names no source`,
  'weapon-without-basis': (n) => `${incidents(n)} with a means of attack and no basis for it`,
  'perpetrator-unfounded': (n) =>
    `${incidents(n)} with an alleged perpetrator and no basis or no source for it`,
  'no-date': (n) => `${incidents(n)} with no known date`,
  'date-without-basis': (n) => `${incidents(n)} with a date and no basis for it`,
  'no-place': (n) => `${incidents(n)} with no place`,
  'place-without-position': (n) => `${incidents(n)} with a place that has no position`,
  'uncertainty-unknown': (n) => `${incidents(n)} with a position whose uncertainty is unknown`,
  'place-imprecise': (n) => `${incidents(n)} with a position known only to more than 1 km`,
  'no-figure': (n) => `${incidents(n)} with no casualty figure`,
  'no-summary': (n) => `${incidents(n)} with no summary of what sources say`,
  'no-assessment': (n) => `${incidents(n)} with no analyst’s assessment`,

  'no-category': (n) => `${incidents(n)} not linked to a phrase of the statement`,
  'pattern-only': (n) => `${incidents(n)} linked to a pattern only, which does not say what happened`,
  'no-rationale': (n) => `${incidents(n)} linked to a phrase with no reason given`,
  'catalogue-differs': (n) => `${incidents(n)} linked under a catalogue or a version that is not at hand`,
  'element-one-sided': (n) =>
    `${incidents(n)} with an element of law for which nothing contradicting was looked at`,

  'emblem-unknown': (n) =>
    `${incidents(n)} linked to an article that turns on the emblem, with no target known to have shown it`,

  'not-disclosed': (n) =>
    `${incidents(n)} with contradicting material that the list of disclosures does not name`,
  'no-alternative': () => 'No alternative explanation is on record as considered',
}

interface Sum {
  readonly reference: string
  readonly harm: Harm
  readonly stated: number
  readonly computed: number
}

/** A sum that does not come out, as it stands behind the limit. */
export const sumWords = ({ reference, harm, stated, computed }: Sum): string =>
  `${reference}, ${termWords.harm[harm]}: states ${stated}, against ${computed}`

const incidents = (n: number): string => (n === 1 ? 'One incident' : `${n} incidents`)
const records = (n: number): string => (n === 1 ? 'One record' : `${n} records`)
const items = (n: number): string => (n === 1 ? 'One item' : `${n} items`)
const files = (n: number): string => (n === 1 ? 'One evidence file' : `${n} evidence files`)
