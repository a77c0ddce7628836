import { withTag } from '../tag/key.ts'
import { MOST_TAGS } from '../tag/schema.ts'
import { afterEditing } from '../review/transitions.ts'
import { tlp, type Tlp } from '../record/schema.ts'
import type { Relation } from '../relation/schema.ts'
import type { IncidentBody } from '../incident/schema.ts'
import type { LegalReference } from '../legal/schema.ts'
import { categoryKey } from '../statement/versions.ts'
import { joined, joinedLine, union } from './joined.ts'
import { linksTogether } from './links-together.ts'
import { mergedLaw } from './merged-law.ts'

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

export interface Merged {
  readonly stays: IncidentBody
  readonly goes: IncidentBody
  readonly leftOut: readonly LegalReference[]
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
 * they were made; an incident that was decided on is a draft again, since it now says more. `leftOut` are the links to
 * law of either that cannot stand in the one that stays: to be told to whoever merges.
 */
export function merge(stays: Mergeable, goes: Mergeable, choices: MergeChoices, ids: MergeIds): Merged {
  const chosen = { stays: stays.body, goes: goes.body }
  const [a, b] = [stays.body, goes.body]
  const { conflictClassification } = chosen[choices.conflictClassification]
  const entries = lists(a, b)
  const law = mergedLaw(a.legalReferences, b.legalReferences, { ...entries, conflictClassification })
  return {
    stays: {
      ...a,
      title: chosen[choices.title].title,
      language: chosen[choices.title].language,
      summary: passage(a.summary, b.summary, choices.summary),
      assessment: passage(a.assessment, b.assessment, choices.assessment),
      status: afterEditing(a.status),
      conflictClassification,
      attack: chosen[choices.attack].attack,
      ...entries,
      legalReferences: law.kept,
      denialSearch: furthest(a.denialSearch, b.denialSearch, entries.denials.length > 0),
      denialSearchNote: joined(a.denialSearchNote, b.denialSearchNote, { max: 2_000 }),
      relations: relationsOf(stays, goes, ids.mergedFrom),
      tlp: stricter(a.tlp, b.tlp),
      tags: [...b.tags.reduce<readonly string[]>(withTag, a.tags)].slice(0, MOST_TAGS),
    },
    goes: {
      ...b,
      status: 'merged',
      relations: [
        ...b.relations.filter(({ type }) => type !== 'merged-into'),
        { id: ids.mergedInto, type: 'merged-into', incidentId: stays.id, note: '' },
      ],
    },
    leftOut: law.leftOut,
  }
}

/** Entries of both, each once: by their own id, or by what they say where they have none. */
const lists = (a: IncidentBody, b: IncidentBody) => ({
  dates: union(a.dates, b.dates, whole),
  places: union(a.places, b.places, whole),
  targets: union(a.targets, b.targets, byId),
  categories: union(a.categories, b.categories, categoryKey, linksTogether),
  casualties: union(a.casualties, b.casualties, byId),
  persons: union(a.persons, b.persons, ({ personId }) => personId, withNotes),
  allegedPerpetrators: union(a.allegedPerpetrators, b.allegedPerpetrators, byId),
  claims: union(a.claims, b.claims, byId),
  denials: union(a.denials, b.denials, byId),
  evidence: union(a.evidence, b.evidence, ({ evidenceId }) => evidenceId, withNotes),
  verificationSteps: union(a.verificationSteps, b.verificationSteps, byId),
})

const byId = ({ id }: { readonly id: string }): string => id
const whole = (entry: unknown): string => JSON.stringify(entry)

function withNotes<T extends { readonly note: string }>(one: T, other: T): T {
  return { ...one, note: joinedLine(one.note, other.note, 500) }
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

type Search = IncidentBody['denialSearch']
const searches: readonly Search[] = ['not-searched', 'searched-none-found', 'found']
/** How far a denial was looked for. That none was found cannot stand beside one that the other brings. */
const furthest = (a: Search, b: Search, denied: boolean): Search => {
  const search = searches.indexOf(a) >= searches.indexOf(b) ? a : b
  return denied && search === 'searched-none-found' ? 'found' : search
}

/** The labels stand from the strictest on. */
const stricter = (a: Tlp, b: Tlp): Tlp => (tlp.options.indexOf(a) <= tlp.options.indexOf(b) ? a : b)
