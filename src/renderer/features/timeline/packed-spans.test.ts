import { expect, test } from 'vitest'
import { unitsIn } from '#shared/domain/date/time-unit.ts'
import { packedSpans } from './packed-spans.ts'

const range = { from: '2022-01-01', to: '2022-12-31' }
const months = unitsIn(range, 'month')
const span = (lower: string | null, upper: string | null, all = 1) => ({
  lower,
  upper,
  all,
  fits: all,
  filter: `span.${lower ?? 'open'}--${upper ?? 'open'}`,
})

test('spans share a row where they have room, and go as far as they may reach', () => {
  const packed = packedSpans(
    [
      span('2022-01-01', '2022-12-31', 9),
      span('2022-03-01', '2022-04-30'),
      span('2022-04-01', '2022-05-31'),
      span('2022-08-01', null),
      span('2021-05-01', '2022-01-31'),
    ],
    months,
    range,
    1,
  )
  expect(packed.map(({ row, from, to }) => [row, from, to])).toEqual([
    [0, 0, 12],
    [1, 2, 4],
    [2, 3, 5],
    [1, 7, 12],
    [1, 0, 1],
  ])
})

test('what finds no room in eight rows is not drawn', () => {
  const many = Array.from({ length: 20 }, (_, n) =>
    span('2022-02-01', `2022-06-${String(n + 1).padStart(2, '0')}`),
  )
  expect(packedSpans(many, months, range, 1)).toHaveLength(8)
})
