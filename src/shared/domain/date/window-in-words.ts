import { edtfInWords } from './in-words.ts'
import type { TimeWindow } from './schema.ts'
import { inUtc } from './zone-offset.ts'

/** A window of clock times in English, on the clock that the source used: `10:00–11:30 on 9 March 2022 (UTC+02:00, Europe/Kyiv)`. */
export function windowInWords({ start, end, offset, zone }: TimeWindow): string {
  const clock = [offset === 'Z' ? 'UTC' : `UTC${offset}`, zone].filter((part) => part !== '').join(', ')
  const [startDay, startTime] = parts(start)
  const [endDay, endTime] = parts(end)
  if (start === end) return `${startTime} on ${startDay} (${clock})`
  return startDay === endDay
    ? `${startTime}–${endTime} on ${startDay} (${clock})`
    : `from ${startTime} on ${startDay} to ${endTime} on ${endDay} (${clock})`
}

/** The same window on the UTC clock; null where the source's clock is that one. */
export function windowInUtc({ start, end, offset }: TimeWindow): string | null {
  if (offset === 'Z') return null
  return windowInWords({ start: inUtc(start, offset), end: inUtc(end, offset), offset: 'Z', zone: '' })
}

/** Day in words and time of day of a local time `YYYY-MM-DDThh:mm`. */
const parts = (local: string): readonly [string, string] => [edtfInWords(local.slice(0, 10)), local.slice(11)]
