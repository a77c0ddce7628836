import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { gap } from './gap.ts'
import { numberColumns, sortRows, type CoverageRow, type Sorting } from './coverage-columns.ts'

const support = (more: Partial<CategoryCoverage> = {}): CategoryCoverage => ({
  ...gap('x'),
  ...more,
})
const rows: readonly CoverageRow[] = [
  { index: 0, label: 'Schools', support: support({ incidents: 2, killed: { min: 3, max: null } }) },
  { index: 1, label: 'Ambulances', support: support({ incidents: 2 }) },
  { index: 2, label: 'Hospitals', support: support({ incidents: 9, killed: { min: 0, max: 0 } }) },
]
const order = (sorting: Sorting) => sortRows(rows, sorting).map(({ index }) => index)

describe('the coverage table', () => {
  it('opens in the order of the statement', () => {
    expect(order({ by: 'statement', descending: false })).toEqual([0, 1, 2])
  })

  it('sorts by name, and by number with equal phrases in the order of the statement', () => {
    expect(order({ by: 'label', descending: false })).toEqual([1, 2, 0])
    expect(order({ by: 'incidents', descending: true })).toEqual([2, 0, 1])
  })

  it('keeps phrases without a figure last either way: no figure is not 0', () => {
    expect(order({ by: 'killed', descending: false })).toEqual([2, 0, 1])
    expect(order({ by: 'killed', descending: true })).toEqual([0, 2, 1])
  })

  it('loses and adds no phrase, whatever it is sorted by', () => {
    const sorting = fc.record({
      by: fc.constantFrom('statement' as const, 'label' as const, ...numberColumns),
      descending: fc.boolean(),
    })
    fc.assert(
      fc.property(sorting, (one) => {
        expect(new Set(order(one))).toEqual(new Set([0, 1, 2]))
        expect(order(one)).toHaveLength(3)
      }),
    )
  })
})
