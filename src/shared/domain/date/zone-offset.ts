import { isOffset } from './zone.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * Offsets from UTC (`+02:00`, `Z`) that a clock in the IANA zone could have shown at a local time (`YYYY-MM-DDThh:mm`):
 * one as a rule, two in the hour that is repeated when clocks go back, none in the hour that is left out. Empty too for
 * a zone or a time that is none.
 */
export function offsetsAt(zone: string, local: string): string[] {
  const wall = Date.parse(`${local}Z`)
  if (Number.isNaN(wall)) return []
  const around = [wall - DAY, wall, wall + DAY].map((instant) => offsetOf(zone, instant))
  return [...new Set(around)]
    .filter((offset) => offset !== null)
    .filter((offset) => offsetOf(zone, wall - minutesOf(offset) * MINUTE) === offset)
}

/** The offset of a zone at an instant (milliseconds); null for no zone, and for the odd seconds of old local times. */
function offsetOf(zone: string, instant: number): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
      instant,
    )
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const offset = ['GMT', 'GMT+00:00'].includes(name) ? 'Z' : name.replace('GMT', '')
    return isOffset(offset) ? offset : null
  } catch {
    return null // RangeError is the only way Intl says that it knows no such zone
  }
}

/** Minutes east of UTC of an offset that `isOffset` takes. */
const minutesOf = (offset: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -size : size
}

/** Whether two offsets are one: `Z` is `+00:00`. */
export const sameOffset = (a: string, b: string): boolean => minutesOf(a) === minutesOf(b)

/** A local time `YYYY-MM-DDThh:mm` on a clock of this offset, as the UTC clock shows it; same shape. */
export const inUtc = (local: string, offset: string): string =>
  new Date(Date.parse(`${local}Z`) - minutesOf(offset) * MINUTE).toISOString().slice(0, 16)
