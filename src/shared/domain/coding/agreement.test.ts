import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, type CodedPair } from './agreement.ts'

const times = (count: number, first: boolean, second: boolean): CodedPair[] =>
  Array.from({ length: count }, () => ({ first: first ? ['school'] : [], second: second ? ['school'] : [] }))
const table = (both: number, firstOnly: number, secondOnly: number, neither: number) => [
  ...times(both, true, true),
  ...times(firstOnly, true, false),
  ...times(secondOnly, false, true),
  ...times(neither, false, false),
]
const school = (pairs: readonly CodedPair[]) => {
  const [agreement] = agreementOf(pairs, ['school'])
  if (!agreement) throw new Error('One category in, one out')
  return agreement
}

describe('known values', () => {
  test('the textbook table of 50: 0.7 observed, 0.5 by chance, kappa 0.4', () => {
    expect(school(table(20, 5, 10, 15))).toMatchObject({
      pairs: 50,
      observed: 0.7,
      expected: 0.5,
      kappa: 0.4,
    })
  })

  test.each([
    [table(45, 15, 25, 15), 0.6, 0.13],
    [table(25, 35, 5, 35), 0.6, 0.26],
    [table(0, 5, 5, 0), 0, -1],
  ])('tables with the same agreement differ by what chance would give', (pairs, observed, kappa) => {
    const agreement = school(pairs)
    expect(agreement.observed).toBe(observed)
    expect(agreement.kappa).toBeCloseTo(kappa, 2)
  })

  test('nothing coded twice says nothing; a category that nobody ever chose leaves nothing to measure', () => {
    expect(school([])).toMatchObject({ pairs: 0, observed: null, expected: null, kappa: null })
    expect(school(table(0, 0, 0, 12))).toMatchObject({ pairs: 12, observed: 1, expected: 1, kappa: null })
    expect(school(table(12, 0, 0, 0)).kappa).toBeNull()
  })

  test('each category is counted for itself', () => {
    const pairs = [{ first: ['school', 'terror'], second: ['school'] }]
    expect(agreementOf(pairs, ['school', 'terror', 'hospital']).map(({ observed }) => observed)).toEqual([
      1, 0, 1,
    ])
  })
})

describe('for any table', () => {
  const cell = fc.nat({ max: 60 })
  const anyTable = fc.tuple(cell, cell, cell, cell)

  test('kappa lies between -1 and 1, and the parts sum up', () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const found = school(table(...cells))
        expect(found.both + found.firstOnly + found.secondOnly + found.neither).toBe(found.pairs)
        if (found.kappa !== null) expect(Math.abs(found.kappa)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('it does not matter who is called the first', () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const pairs = table(...cells)
        const turned = pairs.map(({ first, second }) => ({ first: second, second: first }))
        expect(school(turned).kappa).toBe(school(pairs).kappa)
      }),
    )
  })

  test('perfect agreement is exactly 1 wherever it is defined', () => {
    fc.assert(
      fc.property(cell, cell, (both, neither) => {
        const { kappa } = school(table(both, 0, 0, neither))
        expect(kappa).toBe(both > 0 && neither > 0 ? 1 : null)
      }),
    )
  })
})
