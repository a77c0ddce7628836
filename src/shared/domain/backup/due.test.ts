import { expect, test } from 'vitest'
import { waitedFor } from './due.ts'

const oldest = '2026-11-23T09:00:00.000Z'
const at = (now: string) => ({ oldest, now })

test('a day of work is due after eight hours, a week after seven days, and nothing without a schedule', () => {
  expect(waitedFor('due', { pace: 'day', ...at('2026-11-23T16:59:59.999Z') })).toBe(false)
  expect(waitedFor('due', { pace: 'day', ...at('2026-11-23T17:00:00.000Z') })).toBe(true)
  expect(waitedFor('due', { pace: 'week', ...at('2026-11-30T08:59:59.999Z') })).toBe(false)
  expect(waitedFor('due', { pace: 'week', ...at('2026-11-30T09:00:00.000Z') })).toBe(true)
  expect(waitedFor('due', { pace: null, ...at('2027-11-30T09:00:00.000Z') })).toBe(false)
})

test('it is spoken of later than it is due, and without a schedule after a week', () => {
  expect(waitedFor('overdue', { pace: 'day', ...at('2026-11-23T17:00:00.000Z') })).toBe(false)
  expect(waitedFor('overdue', { pace: 'day', ...at('2026-11-24T09:00:00.000Z') })).toBe(true)
  expect(waitedFor('overdue', { pace: null, ...at('2026-11-30T09:00:00.000Z') })).toBe(true)
})

test('where a backup holds everything nothing is due, and of a clock that went back everything is', () => {
  const now = '2036-11-23T09:00:00.000Z'
  expect(waitedFor('due', { pace: 'day', oldest: null, now })).toBe(false)
  expect(waitedFor('overdue', { pace: null, oldest: null, now })).toBe(false)
  expect(waitedFor('due', { pace: 'week', ...at('2026-11-22T09:00:00.000Z') })).toBe(true)
})
