import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_AROUND } from './blocks.ts'
import { candidates, findCandidates, type CandidatesAsked } from './candidates.ts'
import { withoutCommon, type Common } from './common.ts'
import { distanceBetween } from './kilometers.ts'
import { similarity } from './similarity.ts'
import { traceOf, type Trace, type Traced } from './trace.ts'

const found = (traces: readonly Trace[], more: Omit<CandidatesAsked, 'traces' | 'count'> = {}) =>
  candidates({ traces, count: traces.length, ...more })
const idOf = (place: number): string => String(place).padStart(4, '0')

const nothing: Omit<Traced, 'id'> = {
  texts: [],
  edtfs: [],
  positions: [],
  placeNames: [],
  links: [],
  logs: [],
}
const tracesOf = (...all: readonly Partial<Traced>[]): Trace[] =>
  all.map((more, place) => traceOf({ ...nothing, ...more, id: idOf(place) }))
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** Every pair held against every other, without what is told to be common. */
function exhaustively(all: readonly Trace[], common: Common) {
  const traces = all.map((trace) => withoutCommon(trace, common))
  const isCrowded = traces.map((a) => traces.filter((b) => a !== b && areNear(a, b)).length > MOST_AROUND)
  const pairs = traces.flatMap((a, one) =>
    traces.slice(one + 1).flatMap((b, after) => {
      const other = one + 1 + after
      const alike = similarity(a, b)
      if (alike === null) return []
      const isOnlyNear = alike.reasons.every(({ kind }) => kind !== 'link' && kind !== 'words')
      return isOnlyNear && (isCrowded[one] || isCrowded[other])
        ? []
        : [{ one, other, ...alike, reasons: alike.reasons.map(({ kind }) => kind), isLater: false }]
    }),
  )
  return pairs.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
}

const isExact = ({ days }: Trace): boolean => days !== null && days[1] - days[0] < 28
const areNear = (a: Trace, b: Trace): boolean =>
  isExact(a) &&
  isExact(b) &&
  Math.max((a.days?.[0] ?? 0) - (b.days?.[1] ?? 0), (b.days?.[0] ?? 0) - (a.days?.[1] ?? 0)) <= 3 &&
  (distanceBetween(a.positions, b.positions)?.atMost ?? Infinity) <= 10

const at = (latitude: number, longitude: number, uncertaintyMeters: number | null = null) => ({
  latitude,
  longitude,
  uncertaintyMeters,
})
const words = [
  'drama',
  'theatre',
  'shelter',
  'canteen',
  'silo',
  'tram',
  'bakery',
  'хлібзавод',
  'котельня',
  'مسرح',
  'ملجأ',
]
const trace = fc.record({
  texts: fc.array(
    fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((some) => some.join(' ')),
    { maxLength: 2 },
  ),
  edtfs: fc.array(
    fc.constantFrom(
      '2022-03-16',
      '2022-03-18~',
      '2022-03-21',
      '2022-03',
      '2022',
      'unknown',
      '2022-03-09/2022-03-16',
    ),
    { maxLength: 2 },
  ),
  positions: fc.array(
    fc.constantFrom(
      at(47.1, 37.5),
      at(47.15, 37.5),
      at(47.12, 37.5, 3_000),
      at(47.12, 37.5, 30_000),
      at(47.1, 37.9),
      at(89.97, 10),
      at(89.97, -170),
      at(1, 180),
      at(1, -179.99),
    ),
    { maxLength: 2 },
  ),
  placeNames: fc.array(fc.constantFrom('Mariupol', 'Маріуполь'), { maxLength: 2 }),
  links: fc.array(fc.constantFrom(...times(6, (n) => `https://t.me/a/${n}`)), { maxLength: 2 }),
  logs: fc.subarray(['one', 'other']),
})
const someTraces = fc.array(trace, { maxLength: 70 }).map((all) => tracesOf(...all))

describe('likely duplicates among many', () => {
  test('are those that holding each against each other finds, but for what is told to be common', () => {
    fc.assert(
      fc.property(someTraces, (traces) => {
        const { pairs, common } = found(traces)
        expect(pairs).toEqual(exhaustively(traces, common))
      }),
      { numRuns: 150 },
    )
  })

  test('with some of them are those of all that have one of these', () => {
    fc.assert(
      fc.property(someTraces, fc.func(fc.boolean()), (traces, isAsked) => {
        const of = new Set(traces.map(({ id }) => id).filter((id) => isAsked(id)))
        const among = found(traces).pairs.filter(({ one, other }) => of.has(idOf(one)) || of.has(idOf(other)))
        expect(found(traces, { of }).pairs).toEqual(among)
      }),
      { numRuns: 100 },
    )
  })

  test('leave out what is settled, and end with what was put off', () => {
    const same = { texts: ['drama theatre'], edtfs: ['2022-03-16'] }
    const traces = tracesOf(same, same, same)
    const order = found(traces, { settled: [[idOf(2), idOf(1)]], later: [[idOf(0), idOf(1)]] }).pairs
    expect(order.map(({ one, other, isLater }) => [one, other, isLater])).toEqual([
      [0, 2, false],
      [0, 1, true],
    ])
  })

  test('have their words compared where they share a link, however far apart in time', () => {
    const [link, texts] = [['https://t.me/a/1'], ['drama theatre']]
    const [march, may] = [['2022-03-16'], ['2022-05-16']]
    const [bare, worded] = [
      found(tracesOf({ links: link, edtfs: march }, { links: link, edtfs: may })),
      found(tracesOf({ links: link, edtfs: march, texts }, { links: link, edtfs: may, texts })),
    ].map(({ pairs }) => pairs[0])
    expect([bare?.reasons, worded?.reasons]).toEqual([['link'], ['link', 'words']])
    expect(worded?.score).toBeGreaterThan(bare?.score ?? 1)
  })

  test('come in steps that reach their end', () => {
    const steps = [...findCandidates({ traces: tracesOf(...times(600, () => ({}))), count: 600 })]
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.every(({ done, total }, n) => done <= total && done >= (steps[n - 1]?.done ?? 0))).toBe(true)
  })
})

describe('what is too common is not multiplied out, and told', () => {
  test('a link that many incidents have', () => {
    const link = 'https://example.org/summary-of-the-year'
    expect(found(tracesOf(...times(20, () => ({ links: [link] })))).pairs).toHaveLength(190)
    const { pairs, common } = found(tracesOf(...times(5_000, () => ({ links: [link] }))))
    expect(pairs).toEqual([])
    expect([...common.links]).toEqual([['example.org/summary-of-the-year', 5_000]])
  })

  test('a day and a place at which thousands are recorded; words in common still count there', () => {
    const where = { edtfs: ['2022-02-24'], positions: [at(50.45, 30.52)] }
    const crowd = times(5_000, (n) => ({ ...where, texts: [`bakery${n} canteen${n >> 1}`] }))
    const { pairs, crowded } = found(tracesOf(...crowd, { ...where, texts: ['bakery7 canteen3'] }))
    expect(crowded).toBe(5_001)
    expect(pairs.map(({ one, other }) => [one, other])).toEqual([[7, 5_000]])
  })

  test('a day and a place that one more incident would make too common', () => {
    const where = { edtfs: ['2022-02-24'], positions: [at(50.45, 30.52)] }
    const all = (count: number) => found(tracesOf(...times(count, () => where))).pairs.length
    expect([all(MOST_AROUND + 1), all(MOST_AROUND + 2)]).toEqual([(41 * 40) / 2, 0])
  })

  test('the name of a place with thousands of rows', () => {
    const rows = times(5_000, (n) => ({ edtfs: ['2022-02-24'], placeNames: ['Kyiv'], texts: [`bakery${n}`] }))
    expect(found(tracesOf(...rows)).pairs).toEqual([])
  })

  test('words that stand everywhere', () => {
    const rows = times(200, () => ({ edtfs: ['2022-02-24'], placeNames: ['Kyiv'], texts: ['drone wreck'] }))
    const { pairs, common } = found(tracesOf(...rows))
    expect([pairs.length, common.words.size]).toEqual([0, 2])
  })
})
