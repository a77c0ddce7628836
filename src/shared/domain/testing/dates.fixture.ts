import fc from 'fast-check'
import { daysInMonth, parseEdtf } from '../date/edtf.ts'
import type { TimeWindow } from '../date/schema.ts'
import { isFutureDay } from '../date/future.ts'

const digits = (count: number) => (n: number) => String(n).padStart(count, '0')
const years = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2014, max: 2026 }) },
  { weight: 1, arbitrary: fc.nat(9_999) },
)
const year = years.map(digits(4))
const month = fc.integer({ min: 1, max: 12 })

/** A day of the calendar, the leap days of leap years among them. */
const day: fc.Arbitrary<string> = fc
  .tuple(years, month)
  .chain(([inYear, inMonth]) =>
    fc
      .integer({ min: 1, max: daysInMonth(inYear, inMonth) })
      .map((inDay) => [digits(4)(inYear), digits(2)(inMonth), digits(2)(inDay)].join('-')),
  )

const ofYear = (rest: fc.Arbitrary<string>) => fc.tuple(year, rest).map(([of, part]) => `${of}-${part}`)

/** One date of every precision that is taken, from a century to a day, sure or not. */
const calendarDate = fc
  .tuple(
    fc.oneof(
      fc.nat(99).map((n) => `${digits(2)(n)}XX`),
      fc.nat(999).map((n) => `${digits(3)(n)}X`),
      year,
      ofYear(fc.constantFrom('XX', 'XX-XX', '21', '22', '23', '24')),
      ofYear(month.map(digits(2))),
      ofYear(month.map((n) => `${digits(2)(n)}-XX`)),
      day,
    ),
    fc.constantFrom('', '?', '~', '%'),
  )
  .map((parts) => parts.join(''))

const offset = fc.constantFrom('Z', '+02:00', '+03', '-03:30', '+14:00', '-12:00', '+00:00')
const moment = fc
  .tuple(day, fc.nat(86_399), offset)
  .map(([on, second, from]) => `${on}T${new Date(second * 1_000).toISOString().slice(11, 19)}${from}`)

const end = fc.oneof({ weight: 3, arbitrary: calendarDate }, fc.constantFrom('', '..'))
const interval = fc
  .tuple(end, end)
  .map((ends) => ends.join('/'))
  .filter((text) => parseEdtf(text).ok) // not backwards, and not without any date

export const edtf: fc.Arbitrary<string> = fc.oneof(
  fc.constant('unknown'),
  { weight: 4, arbitrary: calendarDate },
  { weight: 2, arbitrary: interval },
  moment,
)

export const timeWindow: fc.Arbitrary<TimeWindow> = fc
  .record({
    times: fc.tuple(day, fc.nat(1_439), fc.nat(1_439)),
    offset: offset.filter((text) => text !== '+03'), // a window writes the minutes too
    zone: fc.constantFrom('', 'UTC', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires'),
  })
  .map(({ times: [on, one, other], ...where }) => {
    const at = (minute: number) => `${on}T${new Date(minute * 60_000).toISOString().slice(11, 16)}`
    return { start: at(Math.min(one, other)), end: at(Math.max(one, other)), ...where }
  })

/** Not dated ahead of the workspace that the records go to: what was done was done by then. */
export const pastEdtf: fc.Arbitrary<string> = edtf.filter(
  (date) => !isFutureDay(date, '2022-03-24T10:00:00.000Z'),
)
