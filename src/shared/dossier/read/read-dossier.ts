import { newPerson } from '../../domain/person/defaults.ts'
import type { CustodyEvent } from '../../domain/custody/schema.ts'
import type { RecordKind, StoredRecord } from '../../domain/record/kinds.ts'
import type { Dossier } from '../schema.ts'
import type { DossierCustodyEvent } from '../schema/annex.ts'
import type { RecordHistory } from '../schema/history.ts'
import { caseBodyOf } from './case.ts'
import { gradingOf, incidentBodyOf } from './incident.ts'
import { heldElsewhere, type Elsewhere } from './elsewhere.ts'
import { readAnalysts, type ReadAnalyst } from './analysts.ts'
import { statementOf } from './statement.ts'

/** Kinds of records that a dossier tells enough of to make them again. */
export const readableKinds = [
  'case',
  'evidence',
  'incident',
  'person',
  'physical-item',
  'source',
  'statement',
  'statistical-report',
] as const satisfies readonly RecordKind[]
export type ReadableKind = (typeof readableKinds)[number]

/** A record as a dossier tells it: its id and reference there, and where it stood there. */
export type ReadRecord<K extends ReadableKind = ReadableKind> = K extends ReadableKind
  ? Pick<StoredRecord<K>, 'id' | 'reference' | 'kind' | 'body'> & {
      /** Null for a person, of whom a dossier tells no history. */
      readonly history: RecordHistory | null
    }
  : never

/** What a dossier is made of, turned round into records. */
export interface ReadDossier {
  readonly records: readonly ReadRecord[]
  readonly analysts: readonly ReadAnalyst[]
  /** What happened to each file and physical item, by its id. */
  readonly custody: Readonly<Record<string, readonly CustodyEvent[]>>
  /** Records that the dossier names and does not hold. */
  readonly elsewhere: readonly Elsewhere[]
}

/**
 * The records behind a dossier, as far as it tells them: the other way of `buildDossier`. Not in a dossier, and so not in the
 * answer: second codings, who a code name stands for, the exhibit numbers of incidents that left the case, and whatever
 * was withheld. `personIdOf` gives the id of the record that stands for a code name. The file of an item keeps the name of
 * the stored file that it had where it came from: whoever stores it gives it another.
 */
export function readDossier(dossier: Dossier, personIdOf: (codeName: string) => string): ReadDossier {
  const items = [...dossier.evidence, ...dossier.physicalItems]
  return {
    records: [
      ...statementsOf(dossier),
      ...sourcesOf(dossier),
      ...evidenceOf(dossier),
      ...thingsOf(dossier),
      ...personsOf(dossier, personIdOf),
      ...incidentsOf(dossier, personIdOf),
      ...reportsOf(dossier),
      ...caseOf(dossier),
    ],
    analysts: readAnalysts(dossier),
    custody: Object.fromEntries(items.map(({ id, custody }) => [id, custody.map(eventOf)])),
    elsewhere: heldElsewhere(dossier),
  }
}

const statementsOf = ({ statements }: Dossier): readonly ReadRecord[] =>
  statements.flatMap((statement) =>
    statement.record === null
      ? []
      : [{ kind: 'statement' as const, ...statement.record, body: statementOf(statement) }],
  )

const sourcesOf = ({ sources }: Dossier): readonly ReadRecord[] =>
  sources.map(({ id, reference, history, reliabilityGrading, ...body }) => ({
    kind: 'source',
    id,
    reference,
    history,
    body: { ...body, reliabilityGrading: gradingOf(reliabilityGrading) },
  }))

const evidenceOf = ({ evidence }: Dossier): readonly ReadRecord[] =>
  evidence.map(({ id, reference, history, shownName: _s, custody: _c, ...body }) => ({
    kind: 'evidence',
    id,
    reference,
    history,
    body,
  }))

const thingsOf = ({ physicalItems }: Dossier): readonly ReadRecord[] =>
  physicalItems.map(({ id, reference, history, custody: _c, ...body }) => ({
    kind: 'physical-item',
    id,
    reference,
    history,
    body,
  }))

/** Each code name once. What the dossier does not say of a person is not known here. */
function personsOf({ incidents }: Dossier, personIdOf: (codeName: string) => string): readonly ReadRecord[] {
  const persons = new Map(
    incidents.flatMap(({ reported }) => reported.persons.map((person) => [person.codeName, person] as const)),
  )
  return [...persons.values()].map(({ codeName, ageBand, sex, identity }) => ({
    kind: 'person',
    id: personIdOf(codeName),
    reference: '',
    history: null,
    body: {
      ...newPerson(codeName),
      ...identity,
      ageBand: ageBand === null || ageBand === 'not-shown' ? 'unknown' : ageBand,
      sex: sex === null || sex === 'not-shown' ? 'unknown' : sex,
    },
  }))
}

const incidentsOf = (
  { incidents }: Dossier,
  personIdOf: (codeName: string) => string,
): readonly ReadRecord[] =>
  incidents.map((incident) => ({
    kind: 'incident',
    id: incident.id,
    reference: incident.reference,
    history: incident.history,
    body: incidentBodyOf(incident, personIdOf),
  }))

const reportsOf = ({ statisticalReports }: Dossier): readonly ReadRecord[] =>
  statisticalReports.map(({ id, reference, history, figures, ...body }) => ({
    kind: 'statistical-report',
    id,
    reference,
    history,
    body: { ...body, figures: figures.map(({ words: _w, sources: _s, ...figure }) => figure) },
  }))

/** Incidents that no case holds together came with no case. */
const caseOf = ({ case: told, incidents }: Dossier): readonly ReadRecord[] =>
  told.scope !== 'case' || told.id === null
    ? []
    : [
        {
          kind: 'case',
          id: told.id,
          reference: told.reference,
          history: told.history,
          body: caseBodyOf(told, incidents),
        },
      ]

const eventOf = ({ agent, breaks: _b, ...event }: DossierCustodyEvent): CustodyEvent => ({
  ...event,
  agent: agent.id,
})
