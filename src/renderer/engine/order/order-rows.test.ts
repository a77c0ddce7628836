import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderColumns, type ListOrder, type OrderColumn } from '#shared/domain/incident-list/look.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import { Projection } from '../projection.ts'
import { claim, denialBy, figure, idOf, incident, source, tie } from '../testing/records.ts'
import { orderRows } from './order-rows.ts'

const dated = (edtf: string) => [{ edtf, basis: '', window: null }]
const placed = (name: string) => [{ ...newPlace('en'), name }]

function ordered(projection: Projection, order: ListOrder): number[] {
  const { incidents } = projection
  return [...orderRows(projection, incidents.rows(), order)].map((row) =>
    Number(incidents.columns.reference.at(row).slice(-4)),
  )
}
const by = (column: OrderColumn, descending = false) => ({ column, descending })

function project(...bodies: readonly Partial<BodyOf<'incident'>>[]): Projection {
  const projection = new Projection()
  projection.apply([
    source(90, { independenceGroup: 'x' }),
    source(91, { independenceGroup: 'x' }),
    source(92, { independenceGroup: 'y' }),
    ...bodies.map((body, n) => incident(n + 1, body)),
  ])
  return projection
}

test.each<[OrderColumn, readonly Partial<BodyOf<'incident'>>[], readonly number[], readonly number[]]>([
  [
    'date',
    ['unknown', '2022-03-09', '2022-03', '/2022-01', '2022-03-01', '2022-03-01/..', '2021'].map((edtf) => ({
      dates: dated(edtf),
    })),
    [7, 5, 3, 6, 2, 1, 4],
    [2, 6, 3, 5, 7, 1, 4],
  ],
  [
    'killed',
    [
      {},
      { casualties: [figure('killed', 3, null)] },
      { casualties: [figure('killed', 3, 5)] },
      { casualties: [figure('injured', 9, 9)] },
      { casualties: [figure('killed', 0, 0)] },
      { casualties: [figure('killed', 10, 12)] },
    ],
    [5, 3, 2, 6, 1, 4],
    [6, 2, 3, 5, 1, 4],
  ],
  [
    'place',
    [{}, { places: placed('Київ') }, { places: placed('Bucha') }, { places: placed('Іванків') }],
    [3, 4, 2, 1],
    [2, 4, 3, 1],
  ],
  [
    'independent',
    [
      { claims: [claim(idOf(90)), claim(idOf(91))] },
      {},
      { claims: [claim(idOf(90)), claim(idOf(92))] },
      { claims: [claim(idOf(92))] },
    ],
    [2, 1, 4, 3],
    [3, 1, 4, 2],
  ],
  [
    'category',
    [
      {},
      { categories: [tie('school', 'us-secstate-2022-03-23'), tie('zz', 'of-no-statement')] },
      { categories: [tie('aa', 'of-no-statement')] },
      { categories: [tie('zz', 'of-no-statement')] },
    ],
    [2, 3, 4, 1],
    [4, 3, 2, 1],
  ],
  ['status', [{ status: 'accepted' }, { status: 'draft' }, { status: 'in-review' }], [2, 3, 1], [1, 3, 2]],
  [
    'verification',
    [{ verification: 'refuted' }, { verification: 'verified' }, { verification: 'unverified' }],
    [2, 3, 1],
    [1, 3, 2],
  ],
  ['denials', [{ denials: [denialBy('A')] }, {}], [2, 1], [1, 2]],
])('by %s, and the other way round; what has none is last in both', (column, bodies, up, down) => {
  const projection = project(...bodies)
  expect(ordered(projection, [by(column)])).toEqual(up)
  expect(ordered(projection, [by(column, true)])).toEqual(down)
})

const bodies: fc.Arbitrary<Partial<BodyOf<'incident'>>> = fc.record({
  title: fc.constantFrom('A theatre', 'a  theatre!', 'Школа', 'Школа 2', 'Школа 10', '…'),
  status: fc.constantFrom(...incidentStatuses),
  verification: fc.constantFrom(...verifications),
  dates: fc.constantFrom('2022-03-09', '2022-03-09~', '2022-03', 'unknown').map(dated),
  places: fc.constantFrom('', 'Bucha', 'Київ').map(placed),
  casualties: fc.subarray([figure('killed', 1, 2), figure('injured', 4, null)]),
  claims: fc.subarray([claim(idOf(90)), claim(idOf(91)), claim(idOf(92))]),
  categories: fc.subarray([tie('school'), tie('terror')]),
})
const orders = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...orderColumns), descending: fc.boolean() }),
  { maxLength: 4, selector: ({ column }) => column },
)

test('a further key decides only among those that the keys before it hold to be equal', () => {
  fc.assert(
    fc.property(fc.array(bodies, { maxLength: 20 }), orders, (made, order) => {
      const projection = project(...made)
      const last = order.at(-1)
      const whole = ordered(projection, order)
      expect(whole.toSorted((a, b) => a - b)).toEqual(made.map((_, n) => n + 1))
      if (last === undefined || last.column === 'relevance') return
      // Where the list is in the order of its last key already, the keys before it are all that is left to do.
      const { incidents } = projection
      const first = orderRows(projection, incidents.rows(), [last])
      const then = orderRows(projection, first, order.slice(0, -1))
      if (order.every(({ column }) => column !== 'relevance'))
        expect([...orderRows(projection, incidents.rows(), order)]).toEqual([...then])
    }),
  )
})

test('after changes the order is that of a list which was read anew', () => {
  const steps = fc.array(fc.record({ at: fc.nat(11), body: bodies }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(bodies, { minLength: 1, maxLength: 8 }), steps, orders, (made, changes, order) => {
      const projection = project(...made)
      const latest = [...made]
      ordered(projection, order)
      for (const [n, { at, body }] of changes.entries()) {
        const place = Math.min(at, latest.length)
        latest[place] = body
        projection.apply([incident(place + 1, body, n + 2)])
        if (n % 2 === 0) ordered(projection, order)
      }
      expect(ordered(projection, order)).toEqual(ordered(project(...latest), order))
    }),
  )
})
