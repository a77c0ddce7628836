import { parseEdtf } from '../../domain/date/edtf.ts'
import { writtenDate } from '../../domain/date/suggest.ts'
import type { ProblemCode } from '../mapped-row.ts'
import { readClock } from './clock.ts'
import type { DateOrder } from './date-order.ts'
import type { DateReading } from './date-reading.ts'
import { numericDate, type NumericDate } from './numeric-date.ts'

/** What is longer says more than a date. */
const longest = 80

const WITH_CLOCK = /^(?<date>.*?[^ ,T])(?:[ ,]+|T)(?<clock>\d{1,2}[:.]\d\d(?!\d).*)$/u
/** EDTF writes seasons as months 21 to 24, and everybody else two years so. */
const SEASON = /(?<!\d)\d{4}-2[1-4](?![\d-])/u
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)[., ]+/iu

/**
 * Reads a date without a pattern: EDTF as it is, ISO 8601, day and month as numbers in the order of their column, and
 * month names in English, Ukrainian and Russian. Of a time the day as it is written there, whatever its offset. Otherwise
 * why it cannot be read: `date`, `date-ambiguous` (also for a year of two digits, and for `2021-22`, two years or a
 * summer, unless it is said that the dates have seasons of EDTF), `date-impossible`, `date-backwards`.
 */
export function readDate(received: string, order: DateOrder, hasSeasons = false): DateReading | ProblemCode {
  if (received.length > longest) return 'date'
  if (!hasSeasons && SEASON.test(received)) return 'date-ambiguous'
  const text = received.trim().replace(/\s+/gu, ' ').replace(WEEKDAY, '')
  const timed = WITH_CLOCK.exec(text)?.groups
  const clock = timed ? readClock(timed['clock'] ?? '') : null
  if (timed && clock === null) return 'date'
  const day = readDay(timed?.['date'] ?? text, order)
  return typeof day === 'string' ? day : { clock: null, offset: null, ...clock, ...day }
}

type Day = { readonly edtf: string } | ProblemCode

function readDay(text: string, order: DateOrder): Day {
  const asItIs = checked(text)
  if (asItIs !== 'date') return asItIs
  const numbers = numericDate(text)
  if (numbers !== null) return numbers.rest === '' ? ordered(numbers, order) : 'date'
  const written = writtenDate(text)
  return written === null ? 'date' : checked(written)
}

/** EDTF that has a time of its own is taken as its day: the clock is told beside it. */
function checked(edtf: string): Day {
  const parsed = parseEdtf(edtf)
  if (parsed.ok) return { edtf }
  switch (parsed.failure.issues?.[0]?.key) {
    case 'date.impossible':
      return 'date-impossible'
    case 'date.backwards':
      return 'date-backwards'
    default:
      return 'date'
  }
}

function ordered({ one, other, year }: NumericDate, order: DateOrder): Day {
  if (year.length === 2) return 'date-ambiguous'
  const dayFirst = written(year, other, one)
  const monthFirst = written(year, one, other)
  if (order === 'day-first') return checked(dayFirst)
  if (order === 'month-first') return checked(monthFirst)
  const readings = [...new Set([dayFirst, monthFirst])].filter((edtf) => parseEdtf(edtf).ok)
  const [only] = readings
  if (only === undefined) return 'date-impossible'
  return readings.length === 1 ? { edtf: only } : 'date-ambiguous'
}

const written = (year: string, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
