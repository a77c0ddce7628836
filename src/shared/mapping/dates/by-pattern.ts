import { utc } from '@date-fns/utc/utc'
import { enGB } from 'date-fns/locale/en-GB'
import { ru } from 'date-fns/locale/ru'
import { uk } from 'date-fns/locale/uk'
import { parse } from 'date-fns/parse'
import { scopeOf } from '../../domain/import-profile/pattern.ts'
import type { DateReading } from './date-reading.ts'

/** Two digits of a year count from 1950, whatever today is. */
const reference = new Date('2000-01-01T00:00Z')

export type ByPattern = (text: string) => DateReading | null

/**
 * Reads dates by a pattern of date-fns, in UTC, so that no time zone of a machine moves a day: as exact as the pattern is
 * (`MM/yyyy` gives a month). Month names in English, Ukrainian and Russian. Null for what it does not fit: no such day, or
 * a year of fewer digits. The pattern is one by the schema of profiles.
 */
export function byPattern(pattern: string): ByPattern {
  const { precision, hasClock, hasMonthName, leastYear } = scopeOf(pattern)
  const locales = hasMonthName ? [enGB, uk, ru] : [enGB]
  return (text) => {
    for (const locale of locales) {
      const date = parse(text, pattern, reference, { locale, in: utc })
      const year = date.getFullYear()
      if (!(year >= leastYear && year <= 9_999)) continue
      const day = `${String(year).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
      const clock = `${two(date.getHours())}:${two(date.getMinutes())}`
      return {
        edtf: day.slice(0, precision),
        clock: hasClock && clock !== '00:00' ? clock : null,
        offset: null,
      }
    }
    return null
  }
}

const two = (number: number): string => String(number).padStart(2, '0')
