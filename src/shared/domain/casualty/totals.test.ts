import { describe, expect, it, test } from 'vitest'
import { newFigure } from './defaults.ts'
import fc from 'fast-check'
import { combine, injuredRange, killedRange, rangeOf, totalOver, type FigureRange } from './totals.ts'
import { casualtyFigure, noBuckets, type CasualtyFigure } from './schema.ts'

let made = 0
const figure = (more: Partial<CasualtyFigure> = {}): CasualtyFigure => ({
  ...newFigure(`019a0000-0000-7000-8000-${String(++made).padStart(12, '0')}`, 'killed'),
  ...more,
})

describe('one figure as a range', () => {
  test.each<[string, Partial<CasualtyFigure>, FigureRange | null]>([
    ['lowest and highest', { min: 12, max: 15 }, { min: 12, max: 15 }],
    ['at least', { min: 12 }, { min: 12, max: null }],
    ['at most', { max: 15 }, { min: 0, max: 15 }],
    ['at most, some confirmed', { max: 15, confirmed: 3 }, { min: 3, max: 15 }],
    ['none at all', { min: 0, max: 0 }, { min: 0, max: 0 }],
    ['a best estimate within a range', { min: 10, max: 20, best: 14 }, { min: 10, max: 20 }],
    ['only a best estimate', { best: 14 }, { min: 14, max: 14 }],
    ['a best estimate and fewer confirmed', { best: 14, confirmed: 9 }, { min: 9, max: 14 }],
    ['only confirmed', { confirmed: 9 }, { min: 9, max: null }],
    ['only some groups', { buckets: { ...noBuckets, women: 2, girls: 1 } }, { min: 3, max: null }],
    ['nothing', {}, null],
  ])('%s', (_, more, range) => {
    expect(rangeOf(figure(more))).toEqual(range)
  })
})

describe('within an incident', () => {
  it('claims about the same people give the lowest and the highest, never a sum', () => {
    expect(killedRange([figure({ min: 12, max: 12 }), figure({ min: 15, max: 15 })])).toEqual({
      min: 12,
      max: 15,
    })
  })

  it('one claim without an upper limit leaves the whole without one', () => {
    expect(killedRange([figure({ min: 12, max: 20 }), figure({ min: 10 })])).toEqual({ min: 10, max: null })
  })

  it('killed and injured are apart, and "killed or injured" is in neither', () => {
    const figures = [
      figure({ min: 3, max: 3 }),
      figure({ harm: 'injured', min: 17, max: 17 }),
      figure({ harm: 'killed-or-injured', min: 30, max: 30 }),
    ]
    expect(killedRange(figures)).toEqual({ min: 3, max: 3 })
    expect(injuredRange(figures)).toEqual({ min: 17, max: 17 })
    expect(combine(figures, 'missing')).toBeNull()
  })

  it('civilians and combatants are different people and add up', () => {
    expect(
      killedRange([figure({ min: 3, max: 4 }), figure({ population: 'combatant', min: 2, max: 2 })]),
    ).toEqual({ min: 5, max: 6 })
  })

  it('a figure that does not say of whom may count the same people', () => {
    const figures = [
      figure({ min: 3, max: 4 }),
      figure({ population: 'combatant', min: 2, max: 2 }),
      figure({ population: 'unknown', min: 6, max: 6 }),
    ]
    expect(killedRange(figures)).toEqual({ min: 2, max: 6 })
  })

  it('figures that say so overlap, whichever of the two says it', () => {
    const civilian = figure({ min: 3, max: 4 })
    const combatant = figure({ population: 'combatant', min: 2, max: 2, overlapsWith: [civilian.id] })
    expect(killedRange([civilian, combatant])).toEqual({ min: 2, max: 4 })
    expect(killedRange([combatant, civilian])).toEqual({ min: 2, max: 4 })
  })

  it('a figure without a number changes nothing, and alone is no figure', () => {
    expect(killedRange([figure({ min: 3, max: 3 }), figure()])).toEqual({ min: 3, max: 3 })
    expect(killedRange([figure()])).toBeNull()
    expect(killedRange([])).toBeNull()
  })

  it('0 is a figure', () => {
    expect(killedRange([figure({ min: 0, max: 0 })])).toEqual({ min: 0, max: 0 })
  })

  it('does not depend on the order of the claims, and holds every claim when all overlap', () => {
    const some = fc.record({
      min: fc.nat(50),
      more: fc.option(fc.nat(50)),
      population: fc.constantFrom('civilian', 'combatant', 'unknown'),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), fc.nat(), (claims, turn) => {
        const figures = claims.map(({ min, more, population }) =>
          // fast-check widens the constants to string.
          figure({
            min,
            max: more === null ? null : min + more,
            population: population as CasualtyFigure['population'],
          }),
        )
        const at = turn % figures.length
        expect(killedRange([...figures.slice(at), ...figures.slice(0, at)].reverse())).toEqual(
          killedRange(figures),
        )
        const same = figures.map((each) => ({ ...each, population: 'civilian' as const }))
        const range = killedRange(same)
        for (const each of same) {
          expect(range?.min).toBeLessThanOrEqual(each.min ?? 0)
          expect(range?.max ?? Infinity).toBeGreaterThanOrEqual(each.max ?? 0)
        }
      }),
    )
  })

  it('makes its test figures to the schema', () => {
    expect(casualtyFigure.safeParse(figure({ min: 1, max: 2 })).success).toBe(true)
  })
})

describe('over incidents', () => {
  it('sums the lowest and the highest, and counts those without a figure', () => {
    expect(totalOver([{ min: 12, max: 15 }, null, { min: 3, max: 3 }, null])).toEqual({
      range: { min: 15, max: 18 },
      withFigure: 2,
      withoutFigure: 2,
    })
  })

  it('has no upper limit when one incident has none', () => {
    expect(
      totalOver([
        { min: 12, max: null },
        { min: 3, max: 3 },
      ]).range,
    ).toEqual({ min: 15, max: null })
  })

  it('is unknown, not 0, when no incident has a figure', () => {
    expect(totalOver([null, null])).toEqual({ range: null, withFigure: 0, withoutFigure: 2 })
    expect(totalOver([])).toEqual({ range: null, withFigure: 0, withoutFigure: 0 })
    expect(totalOver([{ min: 0, max: 0 }]).range).toEqual({ min: 0, max: 0 })
  })
})
