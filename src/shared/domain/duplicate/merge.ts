import { afterEditing } from '../review/transitions.ts'
import { tlp, type Tlp } from '../record/schema.ts'
import type { Relation } from '../relation/schema.ts'
import type { IncidentBody } from '../incident/schema.ts'

export interface Mergeable {
  readonly id: string
  readonly body: IncidentBody
}

/** Whose words stand afterwards. */
export type Side = 'stays' | 'goes'

export interface MergeChoices {
  readonly title: Side
  readonly summary: Side | 'both'
  readonly assessment: Side | 'both'
  readonly attack: Side
  readonly conflictClassification: Side
}

/** The ids of the two relations that a merge writes. */
export interface MergeIds {
  readonly mergedFrom: string
  readonly mergedInto: string
}

export const keepWords: MergeChoices = {
  title: 'stays',
  summary: 'stays',
  assessment: 'stays',
  attack: 'stays',
  conflictClassification: 'stays',
}

/**
 * Two incidents as one: the one that stays has every entry of both lists, each once, and the chosen words; the other
 * keeps what it says and is marked as merged. Both are to be saved in one commit. Decisions of reviewers stay where
 * they were made; an incident that was decided on is a draft again, since it now says more.
 */
export function merge(
  stays: Mergeable,
  goes: Mergeable,
  choices: MergeChoices,
  ids: MergeIds,
): { readonly stays: IncidentBody; readonly goes: IncidentBody } {
  const chosen = { stays: stays.body, goes: goes.body }
  const [a, b] = [stays.body, goes.body]
  return {
    stays: {
      ...a,
      title: chosen[choices.title].title,
      language: chosen[choices.title].language,
      summary: passage(a.summary, b.summary, choices.summary),
      assessment: passage(a.assessment, b.assessment, choices.assessment),
      status: afterEditing(a.status),
      conflictClassification: chosen[choices.conflictClassification].conflictClassification,
      attack: chosen[choices.attack].attack,
      ...lists(a, b),
      denialSearch: furthest(a.denialSearch, b.denialSearch),
      denialSearchNote: joined(a.denialSearchNote, b.denialSearchNote),
      relations: relationsOf(stays, goes, ids.mergedFrom),
      tlp: stricter(a.tlp, b.tlp),
    },
    goes: {
      ...b,
      status: 'merged',
      relations: [
        ...b.relations.filter(({ type }) => type !== 'merged-into'),
        { id: ids.mergedInto, type: 'merged-into', incidentId: stays.id, note: '' },
      ],
    },
  }
}

/** Entries of both, each once: by their own id, or by what they say where they have none. */
const lists = (a: IncidentBody, b: IncidentBody) => ({
  dates: union(a.dates, b.dates, whole),
  places: union(a.places, b.places, whole),
  targets: union(a.targets, b.targets, byId),
  categories: union(a.categories, b.categories, whole),
  legalReferences: union(a.legalReferences, b.legalReferences, byId),
  casualties: union(a.casualties, b.casualties, byId),
  persons: union(a.persons, b.persons, ({ personId }) => personId),
  allegedPerpetrators: union(a.allegedPerpetrators, b.allegedPerpetrators, byId),
  claims: union(a.claims, b.claims, byId),
  denials: union(a.denials, b.denials, byId),
  evidence: union(a.evidence, b.evidence, ({ evidenceId }) => evidenceId),
  verificationSteps: union(a.verificationSteps, b.verificationSteps, byId),
})

const byId = ({ id }: { readonly id: string }): string => id
const whole = (entry: unknown): string => JSON.stringify(entry)

function union<T>(a: readonly T[], b: readonly T[], keyOf: (entry: T) => string): T[] {
  const known = new Set(a.map(keyOf))
  return [...a, ...b.filter((entry) => !known.has(keyOf(entry)))]
}

/** The links of both to third incidents, and where the other went. What the two said of each other is settled. */
function relationsOf(stays: Mergeable, goes: Mergeable, mergedFrom: string): Relation[] {
  const own = stays.body.relations.filter(({ incidentId }) => incidentId !== goes.id)
  const taken = goes.body.relations.filter(
    ({ incidentId, type }) => incidentId !== stays.id && type !== 'merged-from' && type !== 'merged-into',
  )
  return [
    ...union(own, taken, ({ type, incidentId }) => `${type} ${incidentId}`),
    { id: mergedFrom, type: 'merged-from', incidentId: goes.id, note: '' },
  ]
}

const passage = (a: string, b: string, choice: Side | 'both'): string =>
  choice === 'both' ? joined(a, b) : choice === 'stays' ? a : b

const joined = (a: string, b: string): string =>
  a.trim() === b.trim() ? a : [a, b].filter((text) => text.trim() !== '').join('\n\n')

const searches: readonly IncidentBody['denialSearch'][] = ['not-searched', 'searched-none-found', 'found']
const furthest = (a: IncidentBody['denialSearch'], b: IncidentBody['denialSearch']) =>
  searches.indexOf(a) >= searches.indexOf(b) ? a : b

/** The labels stand from the strictest on. */
const stricter = (a: Tlp, b: Tlp): Tlp => (tlp.options.indexOf(a) <= tlp.options.indexOf(b) ? a : b)
