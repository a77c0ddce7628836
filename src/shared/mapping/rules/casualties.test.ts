import { expect, test } from 'vitest'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { mapRows } from '../map-rows.ts'
import { mapped, profileOf, tableOf, told } from '../testing/mapped.fixture.ts'
import type { Cell } from '../table.ts'

const rule = (more: Partial<FieldOf<'casualties'>> = {}): FieldOf<'casualties'> => ({
  to: 'casualties',
  harm: 'killed',
  population: 'civilian',
  min: 'killed',
  max: null,
  best: null,
  bucket: null,
  scope: '',
  ifUnreadable: 'unknown',
  ...more,
})
const counted = (
  cells: Readonly<Record<string, Cell>>,
  ...rules: readonly Partial<FieldOf<'casualties'>>[]
) => {
  const { made, told } = mapped(cells, ...rules.map(rule))
  return { figures: made?.casualties.map(({ min, max, best }) => [min, max, best]), told, made }
}

test.each<[Cell, (number | null)[][], string[]]>([
  ['2', [[2, 2, null]], []],
  [{ type: 'number', text: '2.0' }, [[2, 2, null]], []],
  ['0', [[0, 0, null]], []],
  [null, [], []],
  ['n/a', [], []],
  ['unknown', [[null, null, null]], []],
  ['3-5', [[3, 5, null]], []],
  ['at least 3', [[3, null, null]], []],
  ['GRAPHIC', [], ['killed number']],
  ['-1', [], ['killed number-negative']],
  ['2.5', [], ['killed number-fraction']],
])('of %j: %j', (killed, figures, told) => {
  expect(counted({ killed }, {})).toMatchObject({ figures, told })
})

test('the least, the most and the best in columns of their own', () => {
  const columns = { min: 'low', max: 'high', best: 'best' }
  expect(counted({ low: '2', high: '5', best: '3' }, columns).figures).toEqual([[2, 5, 3]])
  expect(counted({ low: null, high: '5', best: null }, columns).figures).toEqual([[null, 5, null]])
  expect(counted({ low: '2', high: 'x', best: '3' }, columns)).toMatchObject({
    figures: [[2, null, 3]],
    told: ['high number'],
  })
  expect(counted({ low: '5', high: '2', best: null }, columns)).toMatchObject({
    figures: [],
    told: ['low range-backwards'],
  })
  expect(counted({ low: '2', high: '5', best: '9' }, columns)).toMatchObject({
    figures: [[2, 5, 9]],
    told: ['best figures-disagree'],
  })
  expect(counted({ best: '3' }, { min: null, best: 'best' }).figures).toEqual([[null, null, 3]])
})

test('a range is the least and the most, wherever it stands, or it is told', () => {
  const columns = { min: 'low', max: 'high', best: 'best' }
  const of = (low: Cell, high: Cell, best: Cell) => {
    const { figures, told } = counted({ low, high, best }, columns)
    return [...(figures ?? []), ...told]
  }
  expect(of(null, null, '5-10')).toEqual([[5, 10, null]])
  expect(of(null, null, '5–10')).toEqual([[5, 10, null]])
  expect(of(null, null, '5+')).toEqual([[5, null, null]])
  expect(of(null, null, '<10')).toEqual([[null, 9, null]])
  expect(of('2', '12', '5-10')).toEqual([[2, 12, null], 'best range'])
  expect(of('3-5', null, null)).toEqual([[3, 5, null]])
  expect(of(null, '3-5', null)).toEqual([[3, 5, null]])
  expect(of(null, 'at least 3', null)).toEqual([[3, null, null]])
  expect(of('3', null, null)).toEqual([[3, null, null]])
  expect(of('3-5', '9', null)).toEqual([[3, 9, null], 'low range'])
  expect(of('3', '5-9', '4')).toEqual([[3, 9, 4], 'high range'])
  expect(counted({ best: 'at least 5' }, { min: null, best: 'best' }).figures).toEqual([[5, null, null]])
})

test('a group of three digits is read as its column says, and never as one', () => {
  const column = (...cells: Cell[]) =>
    [
      ...mapRows(
        tableOf(['killed'], ...cells.map((cell) => [cell])),
        profileOf([{ to: 'title', template: 'x', take: 'whole' }, rule()]),
      ),
    ].map((row) => row.made?.casualties[0]?.min ?? told(row)[0])
  const open = 'killed number-ambiguous'
  expect(column('1.000', '3')).toEqual([open, 3])
  expect(column('1,000', '3')).toEqual([open, 3])
  expect(column('1.000', '1.000.000')).toEqual([1000, 1_000_000])
  expect(column('1.000', '2.0')).toEqual([1, 2])
  expect(column('1,000', '1,234')).toEqual([1000, 1234])
  expect(column('1.000', '2.0', '1.000.000')[0]).toBe(open)
  expect(column({ type: 'number', text: '1.000' }, '1.000')).toEqual([1, open])
})

const parts = [
  { min: 'women', bucket: 'women' },
  { min: 'men', bucket: 'men' },
] as const

test('a breakdown becomes one figure with its sum', () => {
  const { made } = counted({ women: '2', men: '3' }, ...parts)
  expect(made?.casualties).toHaveLength(1)
  expect(made?.casualties[0]).toMatchObject({ min: 5, max: 5, buckets: { women: 2, men: 3, girls: null } })
})

test('a blank part is not 0: the sum is the least', () => {
  expect(counted({ women: '2', men: null }, ...parts).figures).toEqual([[2, null, null]])
  expect(counted({ women: null, men: null }, ...parts).figures).toEqual([])
  expect(counted({ women: '2', men: 'x' }, ...parts)).toMatchObject({
    figures: [[2, null, null]],
    told: ['men number'],
  })
})

test('a breakdown of which no part is known is no 0', () => {
  expect(counted({ women: 'unknown', men: null }, ...parts).figures).toEqual([[null, null, null]])
  expect(counted({ women: 'unknown', men: 'unknown' }, ...parts).figures).toEqual([[null, null, null]])
  expect(counted({ women: 'unknown', men: '0' }, ...parts).figures).toEqual([[0, null, null]])
})

test('a part that is a range is in the sum, and told since it has no row of its own', () => {
  const { made, told } = counted({ women: '2-4', men: '3' }, ...parts)
  expect(made?.casualties[0]).toMatchObject({ min: 5, max: 7, buckets: { women: null, men: 3 } })
  expect(told).toEqual(['women range'])
  const estimate = counted({ women: '2' }, { min: null, best: 'women', bucket: 'women' })
  expect(estimate.made?.casualties[0]).toMatchObject({ min: 2, max: 2, buckets: { women: 2 } })
})

test('a sum that no record may hold is told, and not made', () => {
  expect(counted({ women: '9000000', men: '9000000' }, ...parts)).toMatchObject({
    figures: [],
    told: ['women number-too-large'],
  })
})

test('a total stands over its breakdown, and where they cannot both be right it is told', () => {
  const { made } = counted({ killed: '6', women: '2', men: '3' }, {}, ...parts)
  expect(made?.casualties).toMatchObject([{ min: 6, max: 6, buckets: { women: 2, men: 3 } }])
  expect(counted({ killed: '4', women: '2', men: '3' }, {}, ...parts).told).toEqual([
    'women figures-disagree',
  ])
  expect(counted({ killed: '9', women: '2', men: '3' }, {}, ...parts).told).toEqual([
    'women figures-disagree',
  ])
  expect(counted({ killed: '6', women: '2', men: null }, {}, ...parts).told).toEqual([])
  expect(counted({ killed: null, women: '2', men: '3' }, {}, ...parts).figures).toEqual([[5, 5, null]])
})

test('other harm, another population and another scope are figures of their own', () => {
  const { made } = counted(
    { killed: '1' },
    {},
    { population: 'unknown' },
    { scope: 'staff' },
    { harm: 'injured' },
  )
  expect(made?.casualties.map(({ harm, population, scope }) => `${harm} ${population} ${scope}`)).toEqual([
    'killed civilian ',
    'killed unknown ',
    'killed civilian staff',
    'injured civilian ',
  ])
})

test('columns that the file does not have are no unknown parts of a sum', () => {
  expect(counted({ women: '2' }, ...parts).figures).toEqual([[2, 2, null]])
})

test('an unreadable figure keeps the row out where the profile says so', () => {
  expect(counted({ killed: 'GRAPHIC' }, { ifUnreadable: 'reject' }).told).toEqual(['killed number!'])
})
