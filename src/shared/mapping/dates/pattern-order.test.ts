import { expect, test } from 'vitest'
import { patternOrder } from './pattern-order.ts'

test.each([
  [['dd.MM.yyyy', 'd/M/yy'], 'day-first'],
  [["'week of' d.M.yyyy"], 'day-first'],
  [['M/d/yyyy', 'd MMMM yyyy'], 'month-first'],
  [['M/d/yy h:mm a'], 'month-first'],
  [[], null],
  [['d-MMM-yyyy', 'MMM-d-yyyy'], null],
  [['MM/yyyy', 'yyyyMMdd', 'yyyy/MM/dd'], null],
  [['d/M/yyyy', 'M/d/yyyy'], null],
] as const)('%j read %s', (patterns, order) => {
  expect(patternOrder(patterns)).toBe(order)
})
