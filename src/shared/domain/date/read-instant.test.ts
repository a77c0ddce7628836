import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInstant } from './read-instant.ts'

test.each([
  ['2022-03-24 24:00 +02:00', '2022-03-24T22:00:00.000Z'],
  ['2022-12-31 24:00 UTC', '2023-01-01T00:00:00.000Z'],
  ['2022-03-24T09:05+2', '2022-03-24T07:05:00.000Z'],
  ['2022-03-24 9:05:30.5 Z', '2022-03-24T09:05:30.500Z'],
  ['2022-03-24 01:00 +05:30', '2022-03-23T19:30:00.000Z'],
])('%s is %s', (typed, instant) => expect(readInstant(typed)).toBe(instant))

test.each([
  ['no offset', '2022-03-24 24:00'],
  ['no time', '2022-03-24 +02:00'],
  ['a day that is none', '2022-02-30 10:00 +02:00'],
  ['after the end of the day', '2022-03-24 24:01 +02:00'],
  ['an offset that nobody uses', '2022-03-24 10:00 +19:00'],
  ['words', 'this morning'],
  ['nothing', ''],
])('%s is no instant', (_what, typed) => expect(readInstant(typed)).toBeNull())

test('an instant reads as itself', () => {
  const instants = fc.date({ min: new Date(0), max: new Date('9998-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (date) => {
      expect(readInstant(date.toISOString())).toBe(date.toISOString())
    }),
  )
})
