import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordKinds, type RecordKind, type StoredRecord } from '../../domain/record/kinds.ts'
import { statements } from '../../domain/statement/catalogue.ts'
import { incidentBody } from '../../domain/testing/incident.fixture.ts'
import { buildDossier } from '../build.ts'
import { caseInput } from '../case-input.ts'
import type { DossierInput } from '../input.ts'
import type { Dossier } from '../schema.ts'
import { category, incident, recordIdOf, stored } from '../testing/builders.ts'
import { exampleInput, inputOf } from '../testing/example.ts'
import { readDossier, type ReadRecord } from './read-dossier.ts'

/** The person of a code name in the example; in others, one that is there twice has one id all the same. */
const personIdOf = (codeName: string): string =>
  recordIdOf('person', codeName === 'WITNESS-07' ? 1 : 1_000 + codeName.length)

/** What a workspace holds that has nothing but what the dossier told. */
function asHeld(dossier: Dossier): DossierInput {
  const { records, analysts, custody } = readDossier(dossier, personIdOf)
  const all = <K extends RecordKind>(kind: K) =>
    records.flatMap((record) => (record.kind === kind ? [asStored(record) as StoredRecord<K>] : [])) // just asked
  const [theCase] = all('case')
  if (theCase === undefined) throw new Error('The example has a case')
  return {
    ...exampleInput(),
    release: null,
    case: caseInput(theCase),
    incidents: all('incident'),
    sources: all('source'),
    evidence: all('evidence'),
    physicalItems: all('physical-item'),
    statisticalReports: all('statistical-report'),
    persons: all('person'),
    custody,
    analysts: analysts.flatMap(({ id, reference, name, organisation, listed }, index) =>
      listed === null
        ? []
        : [stored('analyst', index + 1, { name, organisation, ...listed }, { id, reference })],
    ),
    statements: [...statements, ...all('statement').map(({ body }) => body)],
    loadedStatements: all('statement'),
    codings: [],
    codedVersions: [],
  }
}

function asStored({ kind, id, reference, body, history }: ReadRecord): StoredRecord {
  const record = {
    kind,
    id,
    reference,
    body: recordKinds[kind].body.parse(body),
    rev: history?.rev ?? 1,
    schemaVersion: history?.schemaVersion ?? 1,
    createdAt: history?.createdAt ?? '2022-03-20T08:00:00.000Z',
    createdBy: history?.createdBy.id ?? '',
    changedAt: history?.changedAt ?? '2022-03-20T08:00:00.000Z',
    changedBy: history?.changedBy.id ?? '',
  }
  return record as StoredRecord // kind and body come from one record
}

/** All that a dossier says of records, without what follows from records that it does not hold. */
const told = ({ limits: _l, codingAgreement: _c, withheld: _w, ...dossier }: Dossier) => dossier

/** The example without what leads out of it, and with nothing held back. */
const closed = (): DossierInput => {
  const input = exampleInput()
  return {
    ...input,
    incidents: input.incidents.map((record) => ({
      ...record,
      body: {
        ...record.body,
        relations: record.body.relations.filter(({ incidentId }) => incidentId !== recordIdOf('incident', 4)),
        places: record.body.places.filter(({ publicationPrecision }) => publicationPrecision === 'exact'),
      },
    })),
    case: {
      ...input.case,
      body: {
        ...input.case.body,
        recipients: input.case.body.recipients.map((one) => ({ ...one, recipientId: null })),
      },
    },
    codings: [],
    codedVersions: [],
  }
}

describe('readDossier', () => {
  test('gives the records from which the same dossier is built again', () => {
    const dossier = buildDossier(closed())
    expect(told(buildDossier(asHeld(dossier)))).toEqual(told(dossier))
  })

  test('so it does of any valid incident that withholds nothing', () => {
    fc.assert(
      fc.property(incidentBody, (body) => {
        const places = body.places.map((place) => ({ ...place, publicationPrecision: 'exact' as const }))
        const made = inputOf([incident(1, { ...body, places, persons: [] })])
        const dossier = buildDossier({ ...made, codings: [], codedVersions: [] })
        const again = buildDossier(asHeld(dossier))
        const outside = readDossier(dossier, personIdOf).elsewhere
        const withoutLinks = (one: Dossier): unknown =>
          JSON.parse(
            JSON.stringify(told(one).incidents).replaceAll(/"reference":("[^"]*"|null)/g, '"reference":0'),
          )
        if (outside.length === 0) expect(told(again)).toEqual(told(dossier))
        else expect(withoutLinks(again)).toEqual(withoutLinks(dossier))
      }),
      { numRuns: 60 },
    )
  })

  test('gives a loaded statement back whole, its categories in their own order', () => {
    const [shipped] = statements
    if (shipped === undefined) throw new Error('No statement')
    const body = { ...shipped, id: 'another-statement', categories: shipped.categories.toReversed() }
    const loaded = stored('statement', 1, body)
    const links = [
      category('hospital', { statementId: body.id }),
      category('school', { statementId: body.id }),
    ]
    const dossier = buildDossier({
      ...inputOf([incident(1, { categories: links })]),
      statements: [...statements, body],
      loadedStatements: [loaded],
    })
    const { records } = readDossier(dossier, personIdOf)
    expect(records.find(({ kind }) => kind === 'statement')).toMatchObject({
      id: loaded.id,
      reference: loaded.reference,
      body,
    })
  })

  test('names what the dossier names and does not hold', () => {
    const { elsewhere } = readDossier(buildDossier(exampleInput()), personIdOf)
    expect(elsewhere).toContainEqual({
      kind: 'incident',
      id: recordIdOf('incident', 4),
      reference: 'INC-2022-0004',
      heldBack: null,
    })
  })

  test('knows of a person the code name, age and sex, and nothing of consent', () => {
    const { records } = readDossier(buildDossier(exampleInput()), personIdOf)
    expect(records.find(({ kind }) => kind === 'person')?.body).toMatchObject({
      codeName: 'WITNESS-07',
      ageBand: 'adult',
      sex: 'female',
      names: [],
      consent: { status: 'unknown' },
    })
  })
})
