import { expect, test } from 'vitest'
import { spanOf } from './span.ts'

test.each([
  ['2013-01-03', '', 'day', '2013-01-03'],
  ['2013-01-03', '2013-01-03', 'day', '2013-01-03'],
  ['2013-01-03', '2013-01-09', 'span', '2013-01-03/2013-01-09'],
  ['', '2013-01-09', 'span', '/2013-01-09'],
  ['2013-01-03', '', 'approximate', '2013-01-03~'],
  ['2013-01-03', '2013-01-09', 'approximate', '2013-01-03~/2013-01-09~'],
  ['2013-01-03', '2013-01-28', 'month', '2013-01'],
  ['2013-01-03', '2013-02-02', 'month', '2013-01/2013-02'],
  ['2013-01-03', '2013-12-02', 'year', '2013'],
  ['2013', '', 'month', '2013'],
  ['2013-01-03?', '', 'month', '2013-01-03?'],
  ['2013-01-03/2013-01-05', '', 'day', '2013-01-03/2013-01-05'],
] as const)('from %j to %j, %s, is %s', (first, last, precision, edtf) => {
  expect(spanOf(first, last, precision)).toEqual({ edtf })
})

test.each([
  ['2013-01-09', '2013-01-03', 'date-backwards'],
  ['2013-01-03/2013-01-05', '2013-01-09', 'date'],
])('from %j to %j is refused: %s', (first, last, code) => {
  expect(spanOf(first, last, 'span')).toBe(code)
})
