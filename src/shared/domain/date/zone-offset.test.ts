import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inUtc, offsetsAt, sameOffset } from './zone-offset.ts'

describe('the offset of a zone at a local time', () => {
  test.each([
    ['Europe/Kyiv', '2022-03-16T10:00', ['+02:00']],
    ['Europe/Kyiv', '2022-06-27T15:50', ['+03:00']],
    ['Europe/Moscow', '2022-03-16T10:00', ['+03:00']],
    ['Asia/Kolkata', '2022-03-16T10:00', ['+05:30']],
    ['UTC', '2022-03-16T10:00', ['Z']],
    ['America/Caracas', '2010-03-16T10:00', ['-04:30']],
  ])('%s, %s', (zone, local, offsets) => expect(offsetsAt(zone, local)).toEqual(offsets))

  it('is two in the hour that is repeated', () => {
    expect(offsetsAt('Europe/Kyiv', '2022-10-30T03:30').toSorted()).toEqual(['+02:00', '+03:00'])
  })
  it('is none in the hour that is left out', () => {
    expect(offsetsAt('Europe/Kyiv', '2022-03-27T03:30')).toEqual([])
  })
  test.each([
    ['Europe/Mariupol', '2022-03-16T10:00'],
    ['Europe/Kyiv', 'this morning'],
    ['', '2022-03-16T10:00'],
  ])('is none for %j, %j', (zone, local) => expect(offsetsAt(zone, local)).toEqual([]))
})

describe('a local time in UTC', () => {
  test.each([
    ['2022-03-16T10:00', '+02:00', '2022-03-16T08:00'],
    ['2022-03-16T01:00', '+02:00', '2022-03-15T23:00'],
    ['2022-12-31T23:00', '-04:30', '2023-01-01T03:30'],
    ['2022-03-16T10:00', 'Z', '2022-03-16T10:00'],
  ])('%s at %s is %s', (local, offset, utc) => expect(inUtc(local, offset)).toBe(utc))

  it('is a time that the zone’s clock shows with one of its offsets', () => {
    const minutes = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const utc = new Date(Date.UTC(2022, 0, 1) + minute * 60_000).toISOString().slice(0, 16)
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: 'Europe/Kyiv',
          dateStyle: 'short',
          timeStyle: 'short',
        })
        const local = shown.format(Date.parse(`${utc}Z`)).replace(' ', 'T')
        expect(offsetsAt('Europe/Kyiv', local).map((offset) => inUtc(local, offset))).toContain(utc)
      }),
    )
  })
})

test('Z and +00:00 are one offset', () => {
  expect([sameOffset('Z', '+00:00'), sameOffset('+02:00', '+03:00')]).toEqual([true, false])
})
