import { parseEdtf } from './edtf.ts'
import { edtfBounds } from './bounds.ts'

/** A clock that was put right a moment ago, or that of another process, may have been ahead by as much. */
const allowedAhead = 5 * 60_000
/** Where on Earth a day begins first: UTC+14. */
const firstZone = 14 * 60 * 60_000

const later = (now: string, milliseconds: number): string =>
  new Date(Date.parse(now) + milliseconds).toISOString()

/** Whether an instant lies after `now`, by more than clocks may differ. */
export const isFutureInstant = (instant: string, now: string): boolean => instant > later(now, allowedAhead)

/**
 * Whether every day that the date may mean has not come yet, anywhere on Earth. What began before, what is not known
 * and what is no date at all does not lie in the future.
 */
export function isFutureDay(edtf: string, now: string): boolean {
  const parsed = parseEdtf(edtf)
  const lower = parsed.ok ? edtfBounds(parsed.value).lower : null
  return lower !== null && lower > later(now, firstZone).slice(0, 10)
}
