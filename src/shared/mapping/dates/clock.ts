import { isOffset, readOffset } from '../../domain/date/zone.ts'

const CLOCK =
  /^(\d{1,2})[:.]([0-5]\d)(?:[:.][0-5]\d(?:[.,]\d{1,9})?)?\s*(?:([ap])\.?m\.?)?\s*((?:utc|gmt)?[+\-\u2212]\d{1,2}(?::?\d\d)?|z|utc|gmt)?$/iu

export interface Clock {
  readonly clock: string | null
  readonly offset: string | null
}

/** A time of day (`08:50`, `8.50 pm`, `00:00:00.000`, `08:50+02:00`); null where it is none. Midnight is no time of day. */
export function readClock(text: string): Clock | null {
  const found = CLOCK.exec(text.trim())
  if (found === null) return null
  const [, hours = '', minutes = '', half, zone] = found
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half.toLowerCase() === 'p')
  if (hour === null || hour > 23) return null
  const offset = zone === undefined ? null : readOffset(zone)
  if (offset !== null && !isOffset(offset)) return null
  const clock = `${String(hour).padStart(2, '0')}:${minutes}`
  return { clock: clock === '00:00' ? null : clock, offset }
}

/** 12 AM is midnight, and 12 PM noon. */
const hourOf = (hours: number, afternoon: boolean): number | null =>
  hours < 1 || hours > 12 ? null : (hours % 12) + (afternoon ? 12 : 0)
