import { describe, expect, it } from 'vitest'
import { isFutureDay, isFutureInstant } from './future.ts'

const now = '2026-11-23T09:00:00.000Z'

describe('in the future', () => {
  it.each([
    ['2026-11-23T09:00:00.000Z', false],
    ['2026-11-23T09:05:00.000Z', false],
    ['2026-11-23T09:05:00.001Z', true],
    ['2027-01-01T00:00:00.000Z', true],
    ['2026-11-99T99:99:99.999Z', true],
  ])('is the instant %s: %s', (instant, future) => expect(isFutureInstant(instant, now)).toBe(future))

  it.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11', false],
    ['2026-12', true],
    ['2027~', true],
    ['2026-11-20/2026-12-24', false],
    ['2026-11-20/..', false],
    ['/2026-12-24', false],
    ['unknown', false],
  ])('is the day %s: %s', (edtf, future) => expect(isFutureDay(edtf, now)).toBe(future))

  it('is no day that has begun somewhere', () => {
    expect(isFutureDay('2026-11-24', '2026-11-23T10:00:00.000Z')).toBe(false)
    expect(isFutureDay('2026-11-24', '2026-11-23T09:59:59.999Z')).toBe(true)
  })
})
