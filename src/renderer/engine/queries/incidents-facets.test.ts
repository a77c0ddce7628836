import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPlace } from '#shared/domain/place/defaults.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { facetNames, facetOf, type Facets } from '../facets.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import { Projection } from '../projection.ts'
import type { IncidentListFilter } from '../queries.ts'
import { claim, denialBy, figure, idOf, incident, source, tie } from '../testing/records.ts'
import { logImport } from '../testing/log-import.ts'
import { incidentsFacets } from './incidents-facets.ts'
import { incidentsFound } from './incidents-found.ts'
import type { QueryContext } from './query.ts'

const LOGS = [idOf(900), idOf(901)]
const OTHER_SOURCE = idOf(902)

const bodies: fc.Arbitrary<Partial<BodyOf<'incident'>>> = fc.record({
  title: fc.constantFrom('A theatre', 'A school', 'A theatre school'),
  status: fc.constantFrom(...incidentStatuses),
  verification: fc.constantFrom(...verifications),
  dates: fc
    .constantFrom('2022-03-09', '2022-03', '2022', '2023-01', 'unknown')
    .map((edtf) => [{ edtf, basis: '', window: null }]),
  categories: fc.subarray([tie('terror'), tie('terror', 'statement-two'), tie('school')]),
  claims: fc
    .array(fc.constantFrom(...LOGS, OTHER_SOURCE), { maxLength: 3 })
    .map((ids) => ids.map((id) => claim(id))),
  denials: fc.subarray([denialBy('Somebody')]),
  casualties: fc.subarray([figure('killed', 1, 2)]),
  places: fc.subarray([
    { ...newPlace('en'), name: 'Here', position: { latitude: 50, longitude: 30 } },
    { ...newPlace('en'), position: { latitude: 0, longitude: 0 } },
  ]),
})

const offered = [
  'status.draft',
  'status.accepted',
  'verification.verified',
  'verification.disputed',
  'month.2022-03',
  'month.2022',
  'month.unknown',
  'year.2022',
  'year.2023',
  'category.statement-one.1.terror',
  'category.statement-one.1.school',
  `claimed-by.${idOf(900)}`,
  `claimed-by.${idOf(901)}`,
  'has.source',
  'has.denial',
  'has.figure',
  'has.position',
  'no-source',
]

const around = (latitude: number, longitude: number) => [
  { latitude: latitude - 1, longitude: longitude - 1 },
  { latitude: latitude - 1, longitude: longitude + 1 },
  { latitude: latitude + 1, longitude },
]

function projected(records: readonly StoredRecord[]): Projection {
  const projection = new Projection()
  projection.apply(records)
  return projection
}
const facetsOf = (projection: Projection, filter: IncidentListFilter): Facets =>
  // Of its context it reads the projection alone.
  incidentsFacets.run({ projection } as unknown as QueryContext, filter) as Facets

test('each count is what the list would show, were that value the only one chosen of its facet', () => {
  const asked = fc.record({
    text: fc.constantFrom('', 'theatre', '-school', 'status:dra'),
    filters: fc.subarray(offered, { maxLength: 6 }),
    area: fc.option(fc.constant(around(50, 30)), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(bodies, { maxLength: 25 }), asked, (made, filter) => {
      const projection = projected([
        ...[...LOGS, OTHER_SOURCE].map((_, n) => source(900 + n)),
        ...LOGS.map((sourceId, n) => logImport(950 + n, { sourceId })),
        ...made.map((body, n) => incident(n + 1, body)),
      ])
      const facets = facetsOf(projection, filter)
      const counted = new Map(
        facetNames.flatMap((name) => facets[name].map((one) => [one.filter, one.count] as const)),
      )
      for (const value of new Set([...offered, ...counted.keys()])) {
        if (value === 'no-source') continue // it stands in no group
        const others = filter.filters.filter((one) => facetOf(one) !== facetOf(value))
        const shown = incidentsFound(projection, { ...filter, filters: [...others, value] }).rows.length
        const isTold = shown > 0 || filter.filters.includes(value)
        expect([value, counted.get(value)]).toEqual([value, isTold ? shown : undefined])
      }
    }),
  )
})

test('values stand in their order: from the draft on, from the strongest on, by time, the most first', () => {
  const facets = facetsOf(
    projected([
      incident(1, { status: 'accepted', dates: [{ edtf: '2023-01', basis: '', window: null }] }),
      incident(2, { categories: [tie('terror')], dates: [{ edtf: '2022', basis: '', window: null }] }),
      incident(3, { categories: [tie('terror'), tie('school')], verification: 'verified' }),
      incident(4, { dates: [{ edtf: '2022-03-09', basis: '', window: null }] }),
    ]),
    { text: '', filters: [] },
  )
  const values = (name: keyof Facets) => facets[name].map(({ filter, count }) => `${filter} ${count}`)
  expect(values('status')).toEqual(['status.draft 3', 'status.accepted 1'])
  expect(values('verification')).toEqual(['verification.verified 1', 'verification.unverified 3'])
  expect(values('when')).toEqual([
    'year.2022 2',
    'month.2022-03 1',
    'month.2022 1',
    'year.2023 1',
    'month.2023-01 1',
    'month.unknown 1',
  ])
  expect(values('words')).toEqual(['category.statement-one.1.terror 2', 'category.statement-one.1.school 1'])
  expect([values('log'), values('has')]).toEqual([[], []])
})
