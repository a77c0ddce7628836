import { edtfInWords } from './in-words.ts'
import type { TimeWindow } from './schema.ts'

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

/** Day in words and time of day of a local time `YYYY-MM-DDThh:mm`. */
const parts = (local: string): readonly [string, string] => [edtfInWords(local.slice(0, 10)), local.slice(11)]
