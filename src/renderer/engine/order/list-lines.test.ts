import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupings, type Grouping } from '#shared/domain/incident-list/look.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { incidentStatuses } from '../filter-values.ts'
import { Projection } from '../projection.ts'
import { logImport } from '../testing/log-import.ts'
import { claim, idOf, incident, source, tie } from '../testing/records.ts'
import { groupedLines, type ListLines } from './list-lines.ts'

const LOG = idOf(90)
const dated = (edtf: string) => [{ edtf, basis: '', window: null }]
const placed = (...names: readonly string[]) => names.map((name) => ({ ...newPlace('en'), name }))

function project(...bodies: readonly Partial<BodyOf<'incident'>>[]): Projection {
  const projection = new Projection()
  projection.apply([
    source(90, { title: 'A log' }),
    source(91),
    logImport(95, { sourceId: LOG }),
    ...bodies.map((body, n) => incident(n + 1, body)),
  ])
  return projection
}

interface Asked {
  readonly allClosed?: boolean
  readonly except?: readonly string[]
  readonly order?: Parameters<typeof groupedLines>[2]
}

const grouped = (projection: Projection, by: Grouping, asked: Asked = {}): ListLines =>
  groupedLines(projection, projection.incidents.rows(), asked.order ?? [], {
    by,
    allClosed: asked.allClosed ?? false,
    except: asked.except ?? [],
  })

/** Headings as `value count`, rows as numbers, in the order in which they stand. */
function shown({ between, count }: ListLines, from = 0, to = count): (string | number)[] {
  const { rows, headings } = between(from, to)
  const lines: (string | number)[] = [...rows]
  for (const { at, value, count: incidents } of headings) lines.splice(at, 0, `${value} ${incidents}`)
  return lines
}

test('months follow one another, what is known of a year alone after them, the unknown at the end', () => {
  const projection = project(
    ...['2022-04', 'unknown', '2022', '2022-03-09', '2022-03', '2021-12'].map((edtf) => ({
      dates: dated(edtf),
    })),
  )
  expect(shown(grouped(projection, 'month'))).toEqual([
    '2021-12 1',
    5,
    '2022-03 2',
    3,
    4,
    '2022-04 1',
    0,
    '2022 1',
    2,
    ' 1',
    1,
  ])
  const newestFirst = [{ column: 'date', descending: true }] as const
  expect(shown(grouped(projection, 'year', { order: newestFirst }))).toEqual([
    '2022 4',
    0,
    2,
    3,
    4,
    '2021 1',
    5,
    ' 1',
    1,
  ])
})

test('an incident stands under each of its words, places and logs', () => {
  const projection = project(
    { categories: [tie('school'), tie('terror')], places: placed('Київ', 'Bucha'), claims: [claim(LOG)] },
    { categories: [tie('terror'), tie('terror')], places: placed('Bucha', ''), claims: [claim(idOf(91))] },
    {},
  )
  const [school, terror] = ['statement-one.1.school', 'statement-one.1.terror']
  expect(shown(grouped(projection, 'category'))).toEqual([`${school} 1`, 0, `${terror} 2`, 0, 1, ' 1', 2])
  expect(shown(grouped(projection, 'place'))).toEqual(['Bucha 2', 0, 1, 'Київ 1', 0, ' 1', 2])
  expect(shown(grouped(projection, 'log'))).toEqual([`${LOG} 1`, 0, ' 2', 1, 2])
})

test('a closed group keeps its heading and its count', () => {
  const projection = project({ status: 'draft' }, { status: 'accepted' }, { status: 'draft' })
  expect(shown(grouped(projection, 'status', { except: ['draft'] }))).toEqual(['draft 2', 'accepted 1', 1])
  expect(shown(grouped(projection, 'status', { allClosed: true, except: ['draft'] }))).toEqual([
    'draft 2',
    0,
    2,
    'accepted 1',
  ])
})

test('pages put together are the whole list', () => {
  const bodies = fc.record({
    status: fc.constantFrom(...incidentStatuses),
    dates: fc.constantFrom('2022-03-09', '2022-04', '2022', 'unknown').map(dated),
    categories: fc.subarray([tie('school'), tie('terror')]),
    places: fc.subarray(placed('Bucha', 'Київ')),
  })
  const asked = fc.record({
    by: fc.constantFrom(...groupings),
    allClosed: fc.boolean(),
    except: fc.subarray(['draft', '2022', '2022-03', '', 'Bucha', 'statement-one.1.school']),
    size: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(fc.array(bodies, { maxLength: 12 }), asked, (made, { by, size, ...closed }) => {
      const lines = grouped(project(...made), by, closed)
      const whole = shown(lines)
      expect(whole).toHaveLength(lines.count)
      const pages = Array.from({ length: Math.ceil(lines.count / size) }, (_, page) =>
        shown(lines, page * size, Math.min(lines.count, (page + 1) * size)),
      )
      expect(pages.flat()).toEqual(whole)
      const everything = shown(grouped(project(...made), by))
      expect(new Set(everything.filter((line) => typeof line === 'number')).size).toBe(made.length)
    }),
  )
})
