import { describe, expect, it, test } from 'vitest'
import { newFigure } from './defaults.ts'
import { checkReport, checkSums } from './check-sums.ts'
import { bucketNames, casualtyFigure, noBuckets, type Buckets, type CasualtyFigure } from './schema.ts'

const figure = (more: Partial<CasualtyFigure>): CasualtyFigure =>
  casualtyFigure.parse({
    ...newFigure('019a0000-0000-7000-8000-000000000001', 'killed'),
    asOf: { sourceText: '24:00 on 24 March 2022', instant: null },
    scope: 'Ukraine',
    ...more,
  })

const exactly = (people: number) => ({ min: people, max: people, best: people })
const groups = (
  men: number,
  women: number,
  girls: number,
  boys: number,
  childrenUnknown: number,
  adultsUnknown: number,
): Buckets => ({
  men,
  women,
  girls,
  boys,
  childrenUnknown,
  adultsUnknown,
  unknown: 0,
})

/** OHCHR, Ukraine: civilian casualty update, to 24:00 on 24 March 2022. */
const both = figure({ harm: 'killed-or-injured', ...exactly(2788) })
const killed = figure({ harm: 'killed', ...exactly(1081), buckets: groups(219, 165, 15, 30, 48, 604) })
const injured = figure({ harm: 'injured', ...exactly(1707), buckets: groups(189, 146, 28, 23, 69, 1252) })
const ohchr = [both, killed, injured]
const withFigure = (index: number, more: Partial<CasualtyFigure>) =>
  ohchr.map((each, at) => (at === index ? { ...each, ...more } : each))

describe('the OHCHR table of 24 March 2022', () => {
  it('adds up', () => {
    expect(checkReport(ohchr)).toEqual([])
  })

  const cells = [1, 2].flatMap((index) =>
    bucketNames.flatMap((name) => [1, -1].map((change) => [index, name, change] as const)),
  )
  test.each(cells.filter(([, name, change]) => name !== 'unknown' || change === 1))(
    'figure %i: %s changed by %i is named',
    (index, name, change) => {
      const { buckets, best } = index === 1 ? killed : injured
      const issues = checkReport(
        withFigure(index, { buckets: { ...buckets, [name]: (buckets[name] ?? 0) + change } }),
      )
      expect(issues.length).toBeGreaterThan(0)
      for (const issue of issues) {
        expect(issue.path).toEqual([index, 'buckets'])
        expect([issue.stated, issue.computed]).toEqual([best, (best ?? 0) + change])
      }
      expect(issues.map((issue) => issue.key)).toEqual([
        change > 0 ? 'count.bucketsOverMax' : 'count.bucketsUnderMin',
        'count.bucketsNotBest',
      ])
    },
  )

  test.each([
    [0, 2788],
    [1, 1081],
    [2, 1707],
  ])('figure %i: its total of %i changed by one is named', (index, total) => {
    for (const change of [1, -1]) {
      const issues = checkReport(withFigure(index, exactly(total + change)))
      expect(issues.map((issue) => issue.key)).toContain('count.killedPlusInjured')
      expect(issues.filter((issue) => issue.path[1] === 'buckets').length > 0).toBe(index !== 0)
    }
  })

  const alone = [0, 1, 2].flatMap((index) =>
    (['min', 'max', 'best'] as const).flatMap((name) =>
      [1, -1].map((change) => [index, name, change] as const),
    ),
  )
  test.each(alone)('figure %i: its %s alone changed by %i is refused or named', (index, name, change) => {
    const table = ohchr.map((each, at) =>
      at === index ? { ...each, [name]: (each[name] ?? 0) + change } : each,
    )
    const refused = table.some((each) => !casualtyFigure.safeParse(each).success)
    expect(refused || checkReport(table).length > 0).toBe(true)
  })

  it('shows both numbers of the broken sum', () => {
    expect(checkReport(withFigure(0, exactly(2789)))).toEqual(
      ['min', 'max', 'best'].map((name) => ({
        path: [0, name],
        key: 'count.killedPlusInjured',
        stated: 2789,
        computed: 2788,
      })),
    )
  })

  it('compares only figures of the same population, scope and date', () => {
    expect(checkReport(withFigure(0, { ...exactly(9), scope: 'Donetsk region' }))).toEqual([])
    expect(checkReport(withFigure(0, { ...exactly(9), population: 'unknown' }))).toEqual([])
    expect(
      checkReport(withFigure(0, { ...exactly(9), asOf: { sourceText: 'later', instant: null } })),
    ).toEqual([])
    expect(checkReport([...withFigure(0, exactly(9)), killed])).toEqual([])
  })
})

describe('one figure', () => {
  test.each<[string, Partial<CasualtyFigure>, string[]]>([
    ['nothing known', {}, []],
    ['12 killed, 3 of them children', { ...exactly(12), buckets: { ...noBuckets, childrenUnknown: 3 } }, []],
    ['a range that holds the groups', { min: 10, max: 20, buckets: groups(5, 5, 1, 1, 0, 0) }, []],
    ['at least, more in the groups', { min: 10, buckets: groups(10, 10, 0, 0, 0, 0) }, []],
    [
      'some groups already over the highest',
      { min: 1, max: 2, buckets: { ...noBuckets, women: 3 } },
      ['count.bucketsOverMax'],
    ],
    [
      'all groups under the lowest',
      { min: 10, max: 20, buckets: groups(1, 1, 1, 1, 1, 1) },
      ['count.bucketsUnderMin'],
    ],
    ['some groups under the lowest', { min: 10, max: 20, buckets: { ...noBuckets, women: 3 } }, []],
    ['some groups over the best', { best: 2, buckets: { ...noBuckets, women: 3 } }, ['count.bucketsNotBest']],
    ['best under the lowest', { min: 5, max: 9, best: 4 }, ['count.bestOutsideRange']],
    ['best over the highest', { min: 5, max: 9, best: 10 }, ['count.bestOutsideRange']],
    ['best at the limit', { min: 5, max: 9, best: 9 }, []],
    ['more confirmed than the highest', { min: 5, max: 9, confirmed: 10 }, ['count.confirmedOverMax']],
    ['fewer confirmed than the lowest', { min: 5, max: 9, confirmed: 2 }, []],
    ['nobody, in no group', { ...exactly(0), buckets: groups(0, 0, 0, 0, 0, 0) }, []],
  ])('%s', (_, more, keys) => {
    expect(checkSums(figure(more)).map((issue) => issue.key)).toEqual(keys)
  })
})
