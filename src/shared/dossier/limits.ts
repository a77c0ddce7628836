import type { IncidentBody } from '../domain/incident/schema.ts'
import type { PersonBody } from '../domain/person/schema.ts'
import type { StoredRecord } from '../domain/record/kinds.ts'
import type { SourceBody } from '../domain/source/schema.ts'
import { byId, type DossierInput } from './input.ts'
import { isRefused } from './build/held-back.ts'
import type { Included } from './build/included.ts'
import type { Dossier, DossierLimit } from './schema.ts'
import { limitGroups, limitsByGroup, type LimitCode, type LimitGroup } from './schema/limit.ts'
import type { DossierIncident } from './schema/incident.ts'
import { ofCase } from './limits/of-case.ts'
import { ofEvidence } from './limits/of-evidence.ts'
import { ofIncident } from './limits/of-incident.ts'
import { brokenSums } from './limits/sums.ts'
import { limitWords } from './words/limits.ts'

export type Checked = Omit<Dossier, 'limits'>

/** What a limit is true of. `id` is the record's; for a record that is not at hand, all that is known of it. */
export interface Subject {
  readonly kind: 'case' | 'incident' | 'evidence' | 'physical-item' | 'statistical-report' | 'missing'
  readonly id: string
  readonly reference: string
}

/** One limit and everything that it is true of, each once, in the order of the dossier. */
export interface Limit {
  readonly code: LimitCode
  readonly group: LimitGroup
  readonly subjects: readonly Subject[]
  /** What the words cannot say by a count alone, such as a sum that differs. */
  readonly details: readonly string[]
}

/** The dossier before its limits, with the records behind it: what it must not print may still limit it. */
export interface CheckedCase {
  readonly dossier: Checked
  readonly input: DossierInput
  readonly parts: Included
  readonly incidents: readonly CheckedIncident[]
  /** Every incident on record that is said to contradict another, in this dossier or not. */
  readonly contradicting: readonly StoredRecord<'incident'>[]
  readonly sourceOf: (id: string) => SourceBody | undefined
  /** Sources with grade F that nobody gave, by id. */
  readonly ungraded: ReadonlySet<string>
}

export interface CheckedIncident {
  readonly told: DossierIncident
  readonly body: IncidentBody
  /** Those named by the incident whose records could be read. */
  readonly persons: readonly PersonBody[]
  /** One that is told, and is not for the analyst who exports. */
  readonly hasUnseenPerson: boolean
}

/**
 * "Limits of this dossier", which is also the readiness gate before an export: what a challenger would find, in a
 * fixed order. A limit that is true of nothing is left out.
 */
export function findLimits(dossier: Checked, input: DossierInput, parts: Included): Limit[] {
  const sources = byId(input.sources)
  const checked: CheckedCase = {
    dossier,
    input,
    parts,
    incidents: checkedIncidents(dossier, input, parts),
    contradicting: [...byId(input.incidents).values()].filter(({ body }) =>
      body.relations.some(({ type }) => type === 'contradicts'),
    ),
    sourceOf: (id) => sources.get(id)?.body,
    ungraded: new Set(
      parts.sources.flatMap(({ id, body }) =>
        body.reliability === 'F' && body.reliabilityGrading === null ? [id] : [],
      ),
    ),
  }
  return limitGroups.flatMap((group) =>
    limitsByGroup[group].flatMap((code) => {
      const subjects = subjectsOf(code, checked)
      const each = [...new Map(subjects.map((subject) => [subject.id, subject])).values()]
      return each.length === 0
        ? []
        : [{ code, group, subjects: each, details: code === 'sum-differs' ? sumsOf(checked) : [] }]
    }),
  )
}

/** The limit as the dossier prints it. */
export const inWords = ({ code, group, subjects, details }: Limit): DossierLimit => ({
  code,
  group,
  text: [limitWords[code](subjects.length), ...(details.length === 0 ? [] : [details.join('; ')])].join(': '),
  references: subjects.map(({ reference }) => reference),
})

const sumsOf = ({ dossier, incidents }: CheckedCase): readonly string[] => [
  ...incidents.flatMap(({ told, body }) => brokenSums(told.reference, body.casualties)),
  ...dossier.statisticalReports.flatMap(({ reference, figures }) => brokenSums(reference, figures)),
]

function checkedIncidents(dossier: Checked, input: DossierInput, parts: Included): CheckedIncident[] {
  const known = byId(input.persons)
  const unseen = new Set(input.unseenPersonIds)
  const told = new Map(dossier.incidents.map((incident) => [incident.id, incident]))
  return parts.incidents.flatMap(({ record: { id, body } }) => {
    const incident = told.get(id)
    const named = body.persons.flatMap(({ personId }) => known.get(personId) ?? [])
    const persons = named.map((person) => person.body)
    const hasUnseenPerson = named.some((person) => unseen.has(person.id) && !isRefused(person.body.consent))
    return incident === undefined ? [] : [{ told: incident, body, persons, hasUnseenPerson }]
  })
}

function subjectsOf(code: LimitCode, checked: CheckedCase): readonly Subject[] {
  const incident = ofIncident[code]
  const found =
    incident === undefined
      ? []
      : checked.incidents
          .filter((one) => incident(one, checked))
          .map(({ told }): Subject => ({ kind: 'incident', id: told.id, reference: told.reference }))
  return [...found, ...(ofEvidence[code]?.(checked) ?? []), ...(ofCase[code]?.(checked) ?? [])]
}
