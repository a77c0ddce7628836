import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { edtfBounds } from './bounds.ts'
import { parseEdtf } from './edtf.ts'
import {
  dayAfter,
  daysBetween,
  daysOfUnit,
  timeUnits,
  unitFor,
  unitOf,
  unitsIn,
  wholeUnits,
} from './time-unit.ts'

const boundsOf = (text: string) => {
  const edtf = parseEdtf(text)
  if (!edtf.ok) throw new Error(text)
  return edtfBounds(edtf.value)
}

it.each([
  ['2022-03-16', '2022-03-16', '2022-03', '2022'],
  ['2022-03-16T10:30:00+02:00', '2022-03-16', '2022-03', '2022'],
  ['2022-03', null, '2022-03', '2022'],
  ['2022-03-30/2022-04-02', null, null, '2022'],
  ['2022-24', null, null, null],
  ['2022-03-09/..', null, null, null],
])('%s lies in the day %j, the month %j, the year %j', (text, ...wanted) =>
  expect(timeUnits.map((unit) => unitOf(boundsOf(text), unit))).toEqual(wanted),
)

test('units of a range follow each other without a gap, over leap years and the ends of all years', () => {
  const day = fc.integer({ min: 0, max: 3_652_058 }).map((days) => dayAfter('0000-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), fc.constantFrom(...timeUnits), (from, days, unit) => {
      const range = { from, to: dayAfter(from, days) }
      const keys = unitsIn(range, unit)
      const whole = wholeUnits(range, unit)
      expect(daysOfUnit(keys[0] ?? '').from).toBe(whole.from)
      expect(daysOfUnit(keys.at(-1) ?? '').to).toBe(whole.to)
      for (const [at, key] of keys.entries())
        if (at > 0) expect(daysBetween(daysOfUnit(keys[at - 1] ?? '').to, daysOfUnit(key).from)).toBe(1)
    }),
  )
})

test('a range is counted by what leaves not too many units', () => {
  expect(unitFor({ from: '2022-03-01', to: '2022-06-30' })).toBe('day')
  expect(unitFor({ from: '2022-03-01', to: '2022-07-31' })).toBe('month')
  expect(unitFor({ from: '2000-01-01', to: '2024-12-31' })).toBe('month')
  expect(unitFor({ from: '1900-01-01', to: '2024-12-31' })).toBe('year')
})
