import { edtfBounds } from '#shared/domain/date/bounds.ts'
import { parseEdtf } from '#shared/domain/date/edtf.ts'
import { timeWindow } from '#shared/domain/date/schema.ts'
import { windowInUtc, windowInWords } from '#shared/domain/date/window-in-words.ts'
import { offsetsAt, sameOffset } from '#shared/domain/date/zone-offset.ts'
import { isZone } from '#shared/domain/date/zone.ts'
import { toWindow, type WindowEntry } from './entries/window-entry.ts'

/** What was understood of a window of clock times, to be shown back. */
export interface WindowEcho {
  /** On the source's clock, and in UTC where that is another; null while something in it cannot be read. */
  readonly words: string | null
  readonly utc: string | null
  /** The offsets that the zone had then, where none of them is the one written. */
  readonly zoneSays: readonly string[]
  /** The zone's clock never showed this time: it lies in the hour that is left out in spring. */
  readonly leftOut: boolean
  /** It begins before the date or ends after it. */
  readonly outsideDate: boolean
}

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

export function windowEcho(entry: WindowEntry, edtf: string): WindowEcho {
  const typed = toWindow(entry, edtf)
  const parsed = timeWindow.safeParse(typed)
  const dated = LOCAL.test(typed.start) && isZone(typed.zone)
  const offsets = dated ? offsetsAt(typed.zone, typed.start) : []
  const agrees = parsed.success && offsets.some((offset) => sameOffset(offset, typed.offset))
  return {
    words: parsed.success ? windowInWords(parsed.data) : null,
    utc: parsed.success ? windowInUtc(parsed.data) : null,
    zoneSays: agrees ? [] : offsets,
    leftOut: dated && offsets.length === 0,
    outsideDate: parsed.success && !lies(parsed.data, edtf),
  }
}

function lies({ start, end }: { readonly start: string; readonly end: string }, edtf: string): boolean {
  const date = parseEdtf(edtf)
  if (!date.ok) return true
  const { lower, upper } = edtfBounds(date.value)
  return (lower === null || start.slice(0, 10) >= lower) && (upper === null || end.slice(0, 10) <= upper)
}

/** The change when a zone is chosen: an offset that nobody wrote yet is the one that the zone had then. */
export function chosenZone(entry: WindowEntry, edtf: string, zone: string): Partial<WindowEntry> {
  const [offset, other] = offsetsAt(zone.trim(), toWindow(entry, edtf).start)
  return entry.offset.trim() === '' && offset !== undefined && other === undefined
    ? { zone, offset }
    : { zone }
}

/** Zones to choose from: those of the statement's conflict first. The database still calls Kyiv by its old name. */
export const zones: readonly string[] = [
  ...new Set([
    'Europe/Kyiv',
    'Europe/Moscow',
    'Europe/Simferopol',
    'UTC',
    ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'Europe/Kiev'),
  ]),
]
