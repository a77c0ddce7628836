import { expect, test } from 'vitest'
import { checkCollection } from './check-collection.ts'
import { nothingCollected, type Collection } from './collection.ts'

const now = '2026-11-27T15:30:00.000Z'
const keysOf = (said: Partial<Collection>) =>
  checkCollection({ ...nothingCollected, ...said }, now).map(({ path, key }) => `${path.join('.')} ${key}`)

test('nothing said is nothing wrong', () => {
  expect(keysOf({})).toEqual([])
})

test.each([
  ['2022-03-16'],
  ['2022-03-16T10:00:00+02:00'],
  ['2026-11-27'],
  ['2026-11-28'], // at this moment it is the 28th where clocks are far ahead
  ['2026-11-27T17:30:00+02:00'],
  ['2026-11'],
  ['2026'],
  ['202X'],
  ['../2026-11-27'],
  ['2022-03/..'],
])('%s may have been', (at) => {
  expect(keysOf({ at })).toEqual([])
})

test.each([
  ['2026-11-29'],
  ['2026-11-27T17:36:00+02:00'],
  ['2026-12'],
  ['2027'],
  ['2027~'],
  ['203X'],
  ['2022-03-16/2027'],
  ['../2027'],
  ['2027/..'],
])('%s is still to come', (at) => {
  expect(keysOf({ at })).toEqual(['at date.future'])
})

test.each([['0'], ['3 min slow'], ['+00:02:30'], ['-1:05'], ['на 3 хв позаду'], ['٣ دقائق']])(
  'a clock that was off by %s',
  (clockOffset) => {
    expect(keysOf({ clockOffset })).toEqual([])
  },
)

test.each([['slow'], ['?'], ['00:75'], ['+00:02:60'], ['1:5'], ['1:234']])(
  '%s is not how far a clock was off',
  (clockOffset) => {
    expect(keysOf({ clockOffset })).toEqual(['clockOffset collected.clock'])
  },
)
