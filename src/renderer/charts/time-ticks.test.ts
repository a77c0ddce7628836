import { expect, test } from 'vitest'
import { unitFor, unitsIn } from '#shared/domain/date/time-unit.ts'
import { timeTicks } from './time-ticks.ts'

const labels = (from: string, to: string, width: number) => {
  const unit = unitFor({ from, to })
  return timeTicks(unitsIn({ from, to }, unit), unit, width, 'en').map(({ label }) => label)
}

test('labels stand as close as they can be read, and a year where it begins', () => {
  expect(labels('2022-01-01', '2023-02-28', 50).slice(0, 3)).toEqual(['2022', 'Feb', 'Mar'])
  expect(labels('2021-10-01', '2023-02-28', 20)).toEqual(['Oct', '2022', 'Apr', 'Jul', 'Oct', '2023'])
  expect(labels('2010-01-01', '2022-12-31', 6)).toContain('2015')
  expect(labels('2010-01-01', '2022-12-31', 6)).not.toContain('Apr')
})

test('days tell their month, years every so many', () => {
  expect(labels('2021-12-25', '2022-01-16', 50)).toContain('Jan 2022')
  expect(labels('2022-03-01', '2022-05-31', 12)).toEqual(expect.arrayContaining(['Mar 2022', '15', 'Apr']))
  expect(labels('1900-01-01', '2022-12-31', 8)[1]).toBe('1910')
})

test('no label stands on another', () => {
  for (const width of [3, 5, 8, 13, 21, 34])
    for (const to of ['2022-02-01', '2022-04-20', '2026-05-30', '2060-01-01']) {
      const range = { from: '2021-11-23', to }
      const unit = unitFor(range)
      const ticks = timeTicks(unitsIn(range, unit), unit, width, 'en')
      for (const [at, tick] of ticks.entries()) {
        const before = ticks[at - 1]
        if (before && !(before.isMajor && tick.isMajor))
          expect((tick.at - before.at) * width).toBeGreaterThanOrEqual(46)
      }
    }
})
