import { expect, test } from 'vitest'
import { newPlace } from '#shared/domain/place/defaults.ts'
import { Projection } from '../projection.ts'
import { claim, figure, idOf, incident, source } from '../testing/records.ts'
import { searchIncidents, sourcesSaying } from './text-search.ts'

const at = (latitude: number, longitude: number, uncertaintyMeters: number | null = null) => ({
  ...newPlace('en'),
  position: { latitude, longitude },
  uncertaintyMeters,
})

function searched(projection: Projection, query: string): string[] {
  const { set, inOrder } = searchIncidents(projection, query)
  const rows = inOrder(set)
  return [...rows].map((row) => projection.incidents.lineAt(row).title)
}

const day = (edtf: string) => [{ edtf, basis: '', window: null }]

function workspace(): Projection {
  const projection = new Projection()
  projection.apply([
    source(50, { title: 'Cluster munitions in April', publisher: 'Herald', url: 'https://herald.example/4' }),
    incident(1, {
      title: 'Bridge',
      dates: day('2022-03-16'),
      places: [at(50.45, 30.52)],
      status: 'accepted',
    }),
    incident(2, {
      title: 'Mill',
      dates: day('2022-03'),
      places: [at(50.6, 30.52, 12_000)],
      verification: 'disputed',
    }),
    incident(3, { title: 'School', dates: day('2022'), casualties: [figure('killed', 3, 9)] }),
    incident(4, {
      title: 'Clinic',
      dates: [...day('2023-01-05'), ...day('2023-03-09')],
      summary: 'Not far from a bridge.',
    }),
    incident(5, { title: 'Depot', dates: day('/2022-03-10'), claims: [claim(idOf(50))] }),
    incident(6, { title: 'Farm', summary: 'bridge bridge bridge', dates: [] }),
  ])
  return projection
}

test.each<readonly [string, readonly string[]]>([
  ['date:2022-03-16', ['Bridge', 'Mill', 'School']],
  ['date:2022-03-01..2022-03-12', ['Mill', 'School', 'Depot']],
  ['-date:2022', ['Clinic', 'Farm']],
  ['date:2023-03', ['Clinic']],
  ['date:2023-02', []],
  ['date:2022-04..', ['School', 'Clinic']],
  ['date:..2022-03-12', ['Mill', 'School', 'Depot']],
  ['date:2022-03-16~..2022-03-17', ['Bridge', 'Mill', 'School']],
  ['near:50.45,30.52,1km', ['Bridge']],
  ['near:50.45,30.52', ['Bridge', 'Mill']],
  ['near:"50.45, 30.52, 1 km"', ['Bridge']],
  ['killed:9', ['School']],
  ['killed:10+', []],
  ['killed:unknown has:position', ['Bridge', 'Mill']],
  ['status:accepted', ['Bridge']],
  ['-status:draft', ['Bridge']],
  ['verification:disputed', ['Mill']],
  ['munitions', ['Depot']],
  ['source:munition', ['Depot']],
  ['title:munitions', []],
  ['source:herald', ['Depot']],
  ['source:herald.example', ['Depot']],
  ['herald', []],
  ['has:source', ['Depot']],
  ['has:figure -school', []],
  ['bridge -has:position', ['Clinic', 'Farm']],
  // What is ruled out is not what is only begun.
  ['-b -s', ['Bridge', 'Mill', 'School', 'Clinic', 'Depot', 'Farm']],
  ['-bridges -schools', ['Mill', 'Depot']],
  ['status:wrong bridge', []],
])('%s', (query, titles) => {
  expect(searched(workspace(), query).sort()).toEqual([...titles].sort())
})

test('what stands in the title comes first, and a rare word counts for more', () => {
  expect(searched(workspace(), 'bridge')).toEqual(['Bridge', 'Clinic', 'Farm'])
  const projection = new Projection()
  projection.apply([
    incident(1, { title: 'Attack', summary: 'On a silo.' }),
    incident(2, { title: 'Silo', summary: 'An attack.' }),
    ...Array.from({ length: 20 }, (_, n) => incident(10 + n, { title: `Attack ${n}` })),
  ])
  expect(searched(projection, 'attack silo')).toEqual(['Silo', 'Attack'])
})

test('what changed after the first search is found as it is now', () => {
  const projection = workspace()
  expect(searched(projection, 'mill')).toEqual(['Mill'])
  projection.apply([incident(2, { title: 'Bakery' }, 2), incident(7, { title: 'Windmill, or a mill' })])
  expect(searched(projection, 'mill')).toEqual(['Windmill, or a mill'])
  expect(searched(projection, 'bakery')).toEqual(['Bakery'])
  for (let n = 0; n < 2_100; n += 1) projection.apply([incident(100 + n, { title: `Kiosk ${n}` })])
  expect(searched(projection, 'kiosk')).toHaveLength(2_100)
  expect(searched(projection, '"kiosk 2099"')).toEqual(['Kiosk 2099'])
})

test('what a search needs is made little by little, and made anew where something changes meanwhile', () => {
  const projection = new Projection()
  projection.apply(Array.from({ length: 2_500 }, (_, n) => incident(n + 1, { title: `Kiosk ${n}` })))
  expect(projection.prepareSearch()).toBe(true)
  projection.apply([incident(1, { title: 'Mill' }, 2)])
  let steps = 0
  while (projection.prepareSearch()) steps += 1
  expect(steps).toBeGreaterThan(4)
  expect(projection.prepareSearch()).toBe(false)
  projection.apply([incident(3, { title: 'Watermill' }, 2)])
  expect(projection.prepareSearch()).toBe(false)
  expect(searched(projection, 'kiosk')).toHaveLength(2_498)
  expect(searched(projection, 'mill')).toEqual(['Mill'])
  expect(searched(projection, 'watermill')).toEqual(['Watermill'])
})

test('without words the order stays what it was', () => {
  expect(searched(workspace(), '  ')).toEqual(['Bridge', 'Mill', 'School', 'Clinic', 'Depot', 'Farm'])
  expect(searched(workspace(), '-bridge')).toEqual(['Mill', 'School', 'Depot'])
})

test('of the sources too, what is too long to be read finds none', () => {
  const long = 'word '.repeat(300)
  expect(['herald', '-herald', long].map((text) => sourcesSaying(workspace(), text)(0))).toEqual([
    true,
    false,
    false,
  ])
})
