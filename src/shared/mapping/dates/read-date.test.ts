import { expect, test } from 'vitest'
import fc from 'fast-check'
import { daysInMonth } from '../../domain/date/edtf.ts'
import { isDate } from './date-reading.ts'
import { readDate } from './read-date.ts'

const edtfOf = (text: string, order: Parameters<typeof readDate>[1] = 'none') => {
  const read = readDate(text, order)
  return isDate(read) ? read.edtf : read
}

test.each([
  ['2022', '2022'],
  ['2022-03', '2022-03'],
  ['2022-03-16', '2022-03-16'],
  [' 2022-03-16 ', '2022-03-16'],
  ['2022-03-16?', '2022-03-16?'],
  ['2022-03-XX', '2022-03-XX'],
  ['2022-03-16/2022-03-18', '2022-03-16/2022-03-18'],
  ['2022-03-16/..', '2022-03-16/..'],
  ['2022/3/16', '2022-03-16'],
  ['2022.03.16', '2022-03-16'],
  ['16 March 2022', '2022-03-16'],
  ['16th March 2022', '2022-03-16'],
  ['16-Mar-2022', '2022-03-16'],
  ['March 16, 2022', '2022-03-16'],
  ['March 16 2022', '2022-03-16'],
  ['Sept. 3, 2022', '2022-09-03'],
  ['Wednesday, March 16, 2022', '2022-03-16'],
  ['Wed 16 Mar 2022', '2022-03-16'],
  ['March 2022', '2022-03'],
  ['about 16 March 2022', '2022-03-16~'],
  ['spring 2022', '2022-21'],
  ['16 березня 2022', '2022-03-16'],
  ['16 березня 2022 р.', '2022-03-16'],
  ['16 марта 2022 года', '2022-03-16'],
  ['Листопад 2022', '2022-11'],
  ['ноябрь 2022 г.', '2022-11'],
  ['2013-01-03 00:00:00.000', '2013-01-03'],
  ['2023-04-29T00:00:00.000Z', '2023-04-29'],
  ['2022-03-16T23:30:00-05:00', '2022-03-16'],
  ['2022-03-16 08:50', '2022-03-16'],
  ['16 March 2022, 08:50', '2022-03-16'],
])('%j is %s', (text, edtf) => {
  expect(edtfOf(text)).toBe(edtf)
})

test('a season of EDTF is one where it is said that there are such', () => {
  expect(readDate('2021-22', 'none', true)).toMatchObject({ edtf: '2021-22' })
  expect(readDate('2022-12-21', 'none')).toMatchObject({ edtf: '2022-12-21' })
})

test.each([
  ['', 'date'],
  ['soon', 'date'],
  ['44636', 'date'],
  ['16 Smarch 2022', 'date'],
  ['2022-03-16T25:00', 'date'],
  ['2022-03-16 at noon', 'date'],
  [`16 March 2022${' '.repeat(100)}`, 'date'],
  ['2022-02-30', 'date-impossible'],
  ['2022-13-01', 'date-impossible'],
  ['31 February 2022', 'date-impossible'],
  ['29 лютого 2023', 'date-impossible'],
  ['13/13/2022', 'date-impossible'],
  ['31/02/2022', 'date-impossible'],
  ['0/1/2022', 'date-impossible'],
  ['2022-03-18/2022-03-16', 'date-backwards'],
  ['5/6/2022', 'date-ambiguous'],
  ['05.06.2022', 'date-ambiguous'],
  ['5/6/22', 'date-ambiguous'],
  ['31/12/22', 'date-ambiguous'],
  ['24/02/2022 - 26/02/2022', 'date'],
  ['16/3/2022, 17/3/2022', 'date'],
  ['16/3/2022 or later', 'date'],
  ['2021-22', 'date-ambiguous'],
  [' 2023-24?', 'date-ambiguous'],
  ['2021-22/2022-23', 'date-ambiguous'],
  ['2021-2022', 'date'],
  ['2024-25', 'date-impossible'],
])('%j is refused: %s', (text, code) => {
  expect(edtfOf(text)).toBe(code)
})

test.each([
  ['5/6/2022', 'day-first', '2022-06-05'],
  ['5/6/2022', 'month-first', '2022-05-06'],
  ['5/6/2022 12:00 AM', 'month-first', '2022-05-06'],
  ['5/6/2022', 'either', 'date-ambiguous'],
  ['5/6/2022', 'neither', 'date-ambiguous'],
  ['6/6/2022', 'either', '2022-06-06'],
  ['16/3/2022', 'neither', '2022-03-16'],
  ['3/16/2022', 'neither', '2022-03-16'],
  ['3/16/2022', 'day-first', 'date-impossible'],
  ['31/2/2022', 'day-first', 'date-impossible'],
] as const)('%j in a column that is %s: %s', (text, order, expected) => {
  expect(edtfOf(text, order)).toBe(expected)
})

test.each([
  ['2022-03-16T08:50:00+02:00', '08:50', '+02:00'],
  ['2022-03-16T23:30Z', '23:30', 'Z'],
  ['2022-03-16 08:50', '08:50', null],
  ['16 March 2022 8:05 PM', '20:05', null],
  ['2022-03-16 12:00 AM', null, null],
  ['2022-03-16T00:00:00.000Z', null, 'Z'],
  ['2022-03-16', null, null],
])('the clock of %j is %s %s', (text, clock, offset) => {
  expect(readDate(text, 'none')).toEqual({ edtf: '2022-03-16', clock, offset })
})

const days = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .filter(([year, month, day]) => day <= daysInMonth(year, month))
const iso = ([year, month, day]: readonly [number, number, number]) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

test('every day is read as itself in each order, whatever its padding, and by nothing else', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('/', '.', '-'), (date, between) => {
      const [year, month, day] = date
      expect(edtfOf(iso(date))).toBe(iso(date))
      expect(edtfOf([day, month, year].join(between), 'day-first')).toBe(iso(date))
      expect(edtfOf([month, day, year].join(between), 'month-first')).toBe(iso(date))
      const padded = [String(day).padStart(2, '0'), String(month).padStart(2, '0'), year].join(between)
      expect(edtfOf(padded, 'day-first')).toBe(iso(date))
      const open = edtfOf([day, month, year].join(between), 'either')
      expect(open).toBe(day > 12 || day === month ? iso(date) : 'date-ambiguous')
    }),
  )
})

test('any text at all gives a date or a reason', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789/-.: TZapmMarch'), maxLength: 24 }),
      (text) => {
        const read = readDate(text, 'either')
        expect(isDate(read) || read.startsWith('date')).toBe(true)
      },
    ),
  )
})
