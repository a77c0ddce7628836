import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEdtf } from '#shared/domain/date/edtf.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { facetOf } from '../facets.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import { oneOf, severalOf } from '../incident-dates.ts'
import { Projection } from '../projection.ts'
import type { Params } from '../queries.ts'
import { incident, tie } from '../testing/records.ts'
import { atTime, narrowedTo, withoutTime } from '../time-filters.ts'
import type { Timeline } from '../timeline-answer.ts'
import { incidentsFound } from './incidents-found.ts'
import { incidentsTimeline } from './incidents-timeline.ts'
import type { QueryContext } from './query.ts'

const dated = (...edtfs: readonly string[]) => edtfs.map((edtf) => ({ edtf, basis: '', window: null }))

const two = (n: number) => String(n).padStart(2, '0')
const year = fc.constantFrom('2021', '2022', '2023')
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const month = day.map((one) => one.slice(0, 7))
const plain = fc.oneof(
  day,
  month,
  year,
  month.map((one) => `${one}-XX`),
  year.map((one) => `${one}-XX`),
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${y}-${season}`),
  fc.constantFrom('202X', '20XX', '0222-03-16'),
)
const marked = fc.tuple(plain, fc.constantFrom('', '', '?', '~', '%')).map((parts) => parts.join(''))
const end = fc.oneof(marked, fc.constantFrom('..', ''))
const edtf = fc.oneof(
  marked,
  day.map((one) => `${one}T10:30:00+02:00`),
  fc
    .tuple(end, end)
    .map((ends) => ends.join('/'))
    .filter((text) => parseEdtf(text).ok),
  fc.constantFrom('unknown', '31.12.22'),
)

const bodies: fc.Arbitrary<Partial<BodyOf<'incident'>>> = fc.record({
  title: fc.constantFrom('A theatre', 'A school'),
  status: fc.constantFrom('draft', 'accepted', ...incidentStatuses),
  verification: fc.constantFrom(...verifications),
  dates: fc.array(edtf, { maxLength: 2 }).map((texts) => dated(...texts)),
  categories: fc.subarray([tie('terror'), tie('school')]),
})

const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
const chosen = fc
  .tuple(
    fc.subarray(
      [
        'month.2022-03',
        'month.2022-04',
        'month.2022',
        'year.2022',
        'month.unknown',
        'category.statement-one.1.terror',
        'verification.verified',
        'status.accepted',
        'dated.about',
        'dated.several-months',
      ],
      { maxLength: 4 },
    ),
    fc.option(range.map(({ from, to }) => `days.${from}--${to}`)),
    fc.option(
      fc.oneof(
        day.map((one) => `day.${one}`),
        fc.constant('span.2022-01-01--2022-12-31'),
      ),
    ),
  )
  .map(([some, ...more]) => [...some, ...more.flatMap((one) => one ?? [])])

function projected(made: readonly Partial<BodyOf<'incident'>>[]): Projection {
  const projection = new Projection()
  projection.apply(made.map((body, n) => incident(n + 1, body)))
  return projection
}

const over = (projection: Projection, params: Params<'incidents.timeline'>): Timeline =>
  // Of its context it reads the projection alone.
  incidentsTimeline.run({ projection } as unknown as QueryContext, params) as Timeline

const asked = fc.record({
  text: fc.constantFrom('', 'theatre', 'status:dra'),
  filters: chosen,
  // The last is counted by years.
  range: fc.option(fc.oneof(range, fc.constant({ from: '1980-01-01', to: '2023-12-31' }))),
  lanes: fc.constantFrom('words' as const, 'verification' as const),
})

test('each number is the length of the list behind it, whatever the dates and the filter', () => {
  fc.assert(
    fc.property(fc.array(bodies, { maxLength: 30 }), asked, (made, params) => {
      const projection = projected(made)
      const { text, filters } = params
      const listed = (some: readonly string[]) =>
        incidentsFound(projection, { text, filters: some }).rows.length
      const found = new Set(incidentsFound(projection, params).rows)
      const both = (filter: string) =>
        incidentsFound(projection, { text, filters: [filter] }).rows.filter((row) => found.has(row)).length
      const answer = over(projection, params)
      for (const one of [...answer.bars, ...answer.spans]) {
        expect([one.filter, one.all]).toEqual([one.filter, listed(atTime(filters, one.filter))])
        expect([one.filter, one.fits]).toEqual([one.filter, both(one.filter)])
        if (one.fits > 0) expect(one.fits).toBe(listed(narrowedTo(filters, one.filter)))
      }
      for (const bar of answer.bars)
        expect(bar.about).toBe(listed(narrowedTo(atTime(filters, bar.filter), 'dated.about')))
      for (const [count, how] of [
        [answer.placed, oneOf(answer.unit)],
        [answer.spanning, severalOf(answer.unit)],
        [answer.unknown, 'unknown'],
      ] as const) {
        expect([how, count.fits]).toEqual([how, listed(narrowedTo(filters, `dated.${how}`))])
        expect([how, count.all]).toEqual([how, listed(narrowedTo(withoutTime(filters), `dated.${how}`))])
      }
      for (const lane of answer.lanes) {
        const alone = [...filters.filter((one) => facetOf(one) !== facetOf(lane.filter)), lane.filter]
        expect([lane.filter, lane.count]).toEqual([lane.filter, listed(alone)])
        for (const [at, count] of lane.counts.entries())
          if (count > 0) expect(count).toBe(listed(narrowedTo(alone, answer.bars[at]?.filter ?? '')))
      }
    }),
  )
})

test('no incident is counted twice, and none is left out', () => {
  fc.assert(
    fc.property(fc.array(bodies, { maxLength: 30 }), asked, (made, params) => {
      const projection = projected(made)
      const { bars, placed, spanning, unknown, earlier, later, fallen } = over(projection, params)
      const { length } = incidentsFound(projection, params).rows
      // A time that is chosen leaves what fell out by itself.
      if (withoutTime(params.filters).length === params.filters.length)
        expect(placed.fits + spanning.fits + unknown.fits + fallen).toBe(length)
      const inBars = bars.reduce((sum, bar) => sum + bar.all, 0)
      expect(inBars + (earlier?.all ?? 0) + (later?.all ?? 0)).toBe(placed.all)
    }),
  )
})

describe('a timeline', () => {
  const whole = { text: '', filters: [], range: null, lanes: 'words' } as const
  const of = (edtfs: readonly string[], params: Partial<Params<'incidents.timeline'>> = {}) =>
    over(projected(edtfs.map((one) => ({ dates: dated(one) }))), { ...whole, ...params })

  test('is by months; what may lie in several is a span, an uncertain day is told, and nobody knows the rest', () => {
    const { unit, range, bars, spans, spanning, unknown } = of([
      '2022-03-09',
      '2022-03~',
      '2022-05-01/2022-05-20',
      '2022',
      '2022-XX',
      '2022-04-30/2022-05-02',
      'unknown',
    ])
    expect([unit, range]).toEqual(['month', { from: '2022-01-01', to: '2022-12-31' }])
    expect(bars.filter(({ all }) => all > 0)).toEqual([
      { key: '2022-03', filter: 'month.2022-03', all: 2, fits: 2, about: 1 },
      { key: '2022-05', filter: 'month.2022-05', all: 1, fits: 1, about: 0 },
    ])
    expect(spans.map(({ filter, all }) => `${filter} ${all}`)).toEqual([
      'span.2022-01-01--2022-12-31 2',
      'span.2022-04-30--2022-05-02 1',
    ])
    expect([spanning.all, unknown.all]).toEqual([3, 1])
  })

  test('is by days where it is short, and tells what lies beyond', () => {
    const { unit, range, bars, spans, earlier, later } = of(
      ['2022-03-09', '2022-03', '2022-05-02', '2022-01-30'],
      {
        range: { from: '2022-03-01', to: '2022-03-31' },
      },
    )
    expect([unit, bars.length, range?.to]).toEqual(['day', 31, '2022-03-31'])
    expect(bars.find(({ key }) => key === '2022-03-09')?.all).toBe(1)
    expect(spans.map(({ filter }) => filter)).toEqual(['span.2022-03-01--2022-03-31'])
    expect([earlier, later]).toEqual([
      { all: 1, nearest: '2022-01-30' },
      { all: 1, nearest: '2022-05-02' },
    ])
  })

  test('does not begin two thousand years ago for a slip of a key', () => {
    const many = Array.from({ length: 400 }, () => '2022-03-09')
    const { range, unit, whole: all, earlier } = of([...many, '0222-03-09'])
    expect([unit, range, all?.from]).toEqual([
      'month',
      { from: '2022-01-01', to: '2022-12-31' },
      '0222-01-01',
    ])
    expect(earlier).toEqual({ all: 1, nearest: '0222-03-31' })
  })

  test('shows what a choice of days leaves out in what it would be without it', () => {
    const { bars } = of(['2022-03-09', '2022-03', '2022-03-20', '2022-04-02'], {
      filters: ['days.2022-03-01--2022-03-10'],
    })
    expect(bars.filter(({ all }) => all > 0).map(({ key, fits, all }) => [key, fits, all])).toEqual([
      ['2022-03', 2, 3],
      ['2022-04', 0, 1],
    ])
  })

  test('of nothing, or of what nobody dates, has no bars', () => {
    expect(of([])).toMatchObject({ range: null, whole: null, bars: [], spans: [] })
    expect(of(['unknown'])).toMatchObject({ range: null, bars: [], unknown: { all: 1 } })
    expect(of(['2021-12-30/2022-01-02']).range).toEqual({ from: '2021-01-01', to: '2022-12-31' })
  })
})
