import { parseEdtf } from './edtf.ts'
import { inUtc } from './zone-offset.ts'
import { isOffset, readOffset } from './zone.ts'

const TYPED = /^(\d{4}-\d\d-\d\d)(?:[ T]+)(\d{1,2}):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?\s*(\S.*)$/

/**
 * Reads a day and time with its offset (`2022-03-24 24:00 +02:00`, `2022-03-24T22:00:00.000Z`) as a UTC instant with
 * milliseconds; null for anything else. 24:00 is the end of the day that is named.
 */
export function readInstant(typed: string): string | null {
  const [, day = '', hours = '', minutes = '', seconds = '00', part = '', offset = ''] =
    TYPED.exec(typed.trim()) ?? []
  const zone = readOffset(offset)
  if (!parseEdtf(day).ok || !isOffset(zone)) return null
  const midnight =
    Number(hours) === 24 && Number(minutes) === 0 && Number(seconds) === 0 && !/[1-9]/.test(part)
  if (Number(hours) > 23 && !midnight) return null
  const local = midnight ? `${nextDay(day)}T00:00` : `${day}T${hours.padStart(2, '0')}:${minutes}`
  return `${inUtc(local, zone)}:${seconds}${(part || '.').padEnd(4, '0')}Z`
}

const nextDay = (day: string): string => {
  const date = new Date(`${day}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
