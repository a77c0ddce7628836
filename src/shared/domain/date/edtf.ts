/*
 * Owns the grammar of dates: which EDTF level 1 texts are taken and what they mean. Stricter than the
 * standard on purpose: four-digit years, no times without an offset, an interval names at least one date.
 * Bounds, words and suggestions live beside it.
 */
import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import { fail, ok, type Result } from '../../lib/result.ts'

/** `?` uncertain, `~` approximate, `%` both; it applies to the whole date. */
export type Qualifier = 'uncertain' | 'approximate' | 'uncertain-approximate'
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/**
 * One date as precise as it was written. Months and days count from 1. `unspecified` says that a part
 * was written as XX: the event fell in one month or day that nobody knows.
 */
export type EdtfDate = { readonly qualifier: Qualifier | null } & (
  | { readonly precision: 'century'; readonly firstYear: number }
  | { readonly precision: 'decade'; readonly firstYear: number }
  | {
      readonly precision: 'year'
      readonly year: number
      readonly unspecified: 'none' | 'month' | 'month-and-day'
    }
  | { readonly precision: 'season'; readonly year: number; readonly season: Season }
  | {
      readonly precision: 'month'
      readonly year: number
      readonly month: number
      readonly unspecified: 'none' | 'day'
    }
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | {
      readonly precision: 'second'
      readonly year: number
      readonly month: number
      readonly day: number
      /** Local wall time `hh:mm:ss` and its offset from UTC, `Z` or `±hh:mm`. */
      readonly time: string
      readonly offset: string
    }
)

/** An end of an interval: a date, `open` (`..`: still going on or no limit), or `unknown` (left empty). */
export type EdtfEnd = EdtfDate | 'open' | 'unknown'

export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }

/** Days of a month of the proleptic Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const firstDay = new Date(2000, month - 1, 1, 12)
  firstDay.setFullYear(year) // the constructor alone would read years 0-99 as 1900-1999
  return getDaysInMonth(firstDay)
}

const qualifiers: Readonly<Record<string, Qualifier>> = {
  '?': 'uncertain',
  '~': 'approximate',
  '%': 'uncertain-approximate',
}
const seasons: Readonly<Record<string, Season>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

const DATE = /^(?<year>\d{4})(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?$/
const TIMED =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<time>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?<offset>Z|[+-]\d\d(?::[0-5]\d)?)?$/

/**
 * Reads EDTF level 1 (ISO 8601-2:2019) under our stricter grammar; see the table in the tests.
 * Fails `invalid` with one issue: `date.edtf` (not this grammar), `date.impossible` (no such day),
 * `date.offset` (a time without a usable offset), `date.backwards` (ends before it starts).
 */
export function parseEdtf(text: string): Result<Edtf> {
  if (!text.includes('/')) {
    const date = parseDate(text)
    return date.ok ? ok({ kind: 'date', date: date.value }) : date
  }
  const ends = text.split('/')
  const [first, second] = ends
  if (ends.length !== 2 || first === undefined || second === undefined) return refuse('date.edtf')
  const start = parseEnd(first)
  if (!start.ok) return start
  const end = parseEnd(second)
  if (!end.ok) return end
  if (typeof start.value === 'string' && typeof end.value === 'string') return refuse('date.edtf')
  if (typeof start.value !== 'string' && typeof end.value !== 'string') {
    if (firstDayOf(start.value) > lastDayOf(end.value)) return refuse('date.backwards')
  }
  return ok({ kind: 'interval', start: start.value, end: end.value })
}

function parseEnd(text: string): Result<EdtfEnd> {
  if (text === '') return ok('unknown')
  if (text === '..') return ok('open')
  const date = parseDate(text)
  // An interval of instants would be a time window, which is another field of the incident.
  return date.ok && date.value.precision === 'second' ? refuse('date.edtf') : date
}

function parseDate(text: string): Result<EdtfDate> {
  const timed = TIMED.exec(text)?.groups
  if (timed) return parseTimed(timed)
  const mark = qualifiers[text.slice(-1)]
  const qualifier = mark ?? null
  const bare = mark ? text.slice(0, -1) : text
  const block = /^(\d\d)XX$|^(\d{3})X$/.exec(bare)
  if (block?.[1]) return ok({ precision: 'century', firstYear: Number(block[1]) * 100, qualifier })
  if (block?.[2]) return ok({ precision: 'decade', firstYear: Number(block[2]) * 10, qualifier })
  const parts = DATE.exec(bare)?.groups
  return parts?.['year']
    ? parseCalendarDate(Number(parts['year']), parts['month'], parts['day'], qualifier)
    : refuse('date.edtf')
}

function parseCalendarDate(
  year: number,
  monthText: string | undefined,
  dayText: string | undefined,
  qualifier: Qualifier | null,
): Result<EdtfDate> {
  if (monthText === undefined) return ok({ precision: 'year', year, unspecified: 'none', qualifier })
  if (monthText === 'XX') {
    if (dayText === undefined) return ok({ precision: 'year', year, unspecified: 'month', qualifier })
    if (dayText === 'XX') return ok({ precision: 'year', year, unspecified: 'month-and-day', qualifier })
    return refuse('date.edtf') // a known day of an unknown month is level 2
  }
  const season = seasons[monthText]
  if (season)
    return dayText === undefined ? ok({ precision: 'season', year, season, qualifier }) : refuse('date.edtf')
  const month = Number(monthText)
  if (month < 1 || month > 12) return refuse('date.impossible')
  if (dayText === undefined) return ok({ precision: 'month', year, month, unspecified: 'none', qualifier })
  if (dayText === 'XX') return ok({ precision: 'month', year, month, unspecified: 'day', qualifier })
  const day = Number(dayText)
  if (day < 1 || day > daysInMonth(year, month)) return refuse('date.impossible')
  return ok({ precision: 'day', year, month, day, qualifier })
}

function parseTimed(groups: Readonly<Record<string, string | undefined>>): Result<EdtfDate> {
  const { date = '', time = '', offset } = groups
  const day = parseDate(date)
  if (!day.ok) return day
  if (day.value.precision !== 'day') return refuse('date.impossible')
  if (offset === undefined || !isRealOffset(offset)) return refuse('date.offset')
  const full = offset === 'Z' || offset.length === 6 ? offset : `${offset}:00`
  return ok({ ...day.value, precision: 'second', time, offset: full })
}

/** Offsets in civil use lie between -12:00 and +14:00; `-00:00` is refused by ISO 8601. */
function isRealOffset(offset: string): boolean {
  if (offset === 'Z') return true
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? minutes > 0 && minutes <= 12 * 60 : minutes <= 14 * 60
}

const messages = {
  'date.edtf': 'This is not a date in the form 2022-03-16, 2022-03, 2022 or an interval of these.',
  'date.impossible': 'There is no such day in the calendar.',
  'date.offset': 'A time needs its offset from UTC, such as +02:00 or Z.',
  'date.backwards': 'The interval ends before it starts.',
}

const refuse = (key: keyof typeof messages) => fail('invalid', messages[key], { issues: [{ path: [], key }] })

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Meteorological seasons of the northern hemisphere, by the month in which they start. */
const seasonStart: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** First day (ISO 8601) that the date may mean. A qualifier does not widen it: nobody said by how much. */
export function firstDayOf(date: EdtfDate): string {
  switch (date.precision) {
    case 'century':
    case 'decade':
      return iso(date.firstYear, 1, 1)
    case 'year':
      return iso(date.year, 1, 1)
    case 'season':
      return iso(date.year, seasonStart[date.season], 1)
    case 'month':
      return iso(date.year, date.month, 1)
    case 'day':
    case 'second':
      return iso(date.year, date.month, date.day)
  }
}

/**
 * Last day (ISO 8601) that the date may mean. Winter belongs to the year in which it starts, so winter
 * 2022 ends in February 2023; a day past the year 9999 is cut to 9999-12-31.
 */
export function lastDayOf(date: EdtfDate): string {
  switch (date.precision) {
    case 'century':
      return iso(date.firstYear + 99, 12, 31)
    case 'decade':
      return iso(date.firstYear + 9, 12, 31)
    case 'year':
      return iso(date.year, 12, 31)
    case 'season': {
      if (date.season !== 'winter') return lastOfMonth(date.year, seasonStart[date.season] + 2)
      return date.year === 9999 ? '9999-12-31' : lastOfMonth(date.year + 1, 2)
    }
    case 'month':
      return lastOfMonth(date.year, date.month)
    case 'day':
    case 'second':
      return iso(date.year, date.month, date.day)
  }
}

const lastOfMonth = (year: number, month: number): string => iso(year, month, daysInMonth(year, month))
