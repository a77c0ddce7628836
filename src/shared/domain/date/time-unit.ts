import { edtfBounds, type EdtfBounds } from './bounds.ts'
import { parseEdtf } from './edtf.ts'

/** What a stretch of time is counted by. One of them is written as `2022`, `2022-03`, `2022-03-16`. */
export const timeUnits = ['day', 'month', 'year'] as const
export type TimeUnit = (typeof timeUnits)[number]

/** ISO 8601 days, both inclusive. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

const LENGTH = { day: 10, month: 7, year: 4 } as const

/** The one unit in which all lies that these bounds allow; null where it may lie in several, or nothing limits it. */
export function unitOf({ lower, upper }: EdtfBounds, unit: TimeUnit): string | null {
  if (lower === null || upper === null) return null
  const first = lower.slice(0, LENGTH[unit])
  return first === upper.slice(0, LENGTH[unit]) ? first : null
}

/** First and last day of a unit as it is written; the text itself has to be one. */
export function daysOfUnit(key: string): DayRange {
  const edtf = parseEdtf(key)
  const { lower, upper } = edtf.ok ? edtfBounds(edtf.value) : { lower: null, upper: null }
  if (lower === null || upper === null) throw new Error(`No unit of time: ${key}`)
  return { from: lower, to: upper }
}

/** Every unit that has a day in the range, in the order of time. */
export function unitsIn({ from, to }: DayRange, unit: TimeUnit): string[] {
  const keys: string[] = []
  for (let day = from; day <= to;) {
    const key = day.slice(0, LENGTH[unit])
    keys.push(key)
    const { to: last } = daysOfUnit(key)
    if (last >= LAST_DAY) break
    day = dayAfter(last, 1)
  }
  return keys
}

/** From the first day of the unit in which the range begins to the last of that in which it ends. */
export const wholeUnits = ({ from, to }: DayRange, unit: TimeUnit): DayRange => ({
  from: daysOfUnit(from.slice(0, LENGTH[unit])).from,
  to: daysOfUnit(to.slice(0, LENGTH[unit])).to,
})

/** Days and months are read one by one up to so many; longer stretches of time are counted by what is longer. */
const MOST_DAYS = 124
const MOST_MONTHS = 300
const LAST_DAY = '9999-12-31'

/** What a range is best counted by: days for about four months, months for 25 years. */
export function unitFor({ from, to }: DayRange): TimeUnit {
  const days = daysBetween(from, to) + 1
  if (days <= MOST_DAYS) return 'day'
  return days <= MOST_MONTHS * 30.5 ? 'month' : 'year'
}

/** How many days the second is after the first. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** So many days after this one, or before it; never beyond the years that four digits can say. */
export function dayAfter(day: string, days: number): string {
  const time = Math.min(
    Math.max(Date.parse(day) + days * DAY, Date.parse('0000-01-01')),
    Date.parse(LAST_DAY),
  )
  return new Date(time).toISOString().slice(0, 10)
}

const DAY = 86_400_000
