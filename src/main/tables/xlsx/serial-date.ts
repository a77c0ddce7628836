import type { NumberFormat } from './number-format.ts'

const dayMs = 86_400_000
/** 9999-12-31, the last day that a sheet can show. */
const lastDay = 2_958_465

/**
 * A number that is shown as a date or a time, as ISO 8601 without a zone and never more exact than it is shown; null for
 * one that is neither. Days are counted from 1 January 1900 as 1, in which there is a 29 February that never was (60) and a
 * day 0, both kept as what they are: impossible. In workbooks of the other system 0 is 1 January 1904 (ECMA-376, 18.17.4).
 */
export function dateOf(serial: number, format: NumberFormat, is1904: boolean): string | null {
  if (serial < 0 || serial >= lastDay + 1) return null
  const ms = Math.round(serial * dayMs)
  const day = Math.floor(ms / dayMs)
  const clock = clockOf(ms - day * dayMs)
  if (format === 'elapsed') return clockOf(ms, { days: true })
  if (format === 'time' && day === 0) return clock
  const date = dayOf(day, is1904)
  if (date === null) return null
  const showsTime = format === 'time' || format === 'day-and-time' || ms % dayMs !== 0
  if (showsTime) return `${date}T${clock}`
  if (format === 'month' && date.endsWith('-01')) return date.slice(0, 7)
  if (format === 'year' && date.endsWith('-01-01')) return date.slice(0, 4)
  return date
}

function dayOf(day: number, is1904: boolean): string | null {
  if (!is1904 && day === 0) return '1900-01-00'
  if (!is1904 && day === 60) return '1900-02-29'
  const since = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const date = new Date(since + day * dayMs)
  return date.getUTCFullYear() > 9_999 ? null : date.toISOString().slice(0, 10)
}

function clockOf(ms: number, { days = false } = {}): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(ms / 1_000)
  const minutes = Math.floor(seconds / 60)
  const rest = ms % 1_000 === 0 ? '' : `.${String(ms % 1_000).padStart(3, '0')}`
  const tail = ms % 60_000 === 0 && !days ? '' : `:${two(seconds % 60)}${rest}`
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${tail}`
}
