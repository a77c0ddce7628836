import type { Issue } from '../../lib/result.ts'
import { firstDayOf, parseEdtf, type EdtfDate } from '../date/edtf.ts'
import { inUtc } from '../date/zone-offset.ts'
import type { Collection } from './collection.ts'

/** The day is that far on, at most, where the collector's clock is (UTC+14). */
const EARLIEST_CLOCK = 14 * 3_600_000

/**
 * What cannot be so of a description that its schema takes: `collected.future` when it names a day or a moment that had
 * not come by `now` (ISO instant), `collected.clock` when the clock's offset names no amount or no such time. Paths are
 * from the collection down.
 */
export function checkCollection({ at, clockOffset }: Collection, now: string): readonly Issue[] {
  const issues: Issue[] = []
  if (datesIn(at).some((date) => isToCome(date, now))) issues.push({ path: ['at'], key: 'collected.future' })
  if (clockOffset !== '' && !namesAmount(clockOffset))
    issues.push({ path: ['clockOffset'], key: 'collected.clock' })
  return issues
}

function datesIn(at: string): readonly EdtfDate[] {
  const parsed = parseEdtf(at)
  if (!parsed.ok) return []
  if (parsed.value.kind === 'date') return [parsed.value.date]
  return [parsed.value.start, parsed.value.end].filter((end) => typeof end !== 'string')
}

/** Whether even the earliest that it may mean is still ahead, wherever on earth. */
function isToCome(date: EdtfDate, now: string): boolean {
  if (date.precision === 'second') {
    const [hours, minutes, seconds] = date.time.split(':')
    return `${inUtc(`${firstDayOf(date)}T${hours}:${minutes}`, date.offset)}:${seconds}` > now.slice(0, 19)
  }
  return firstDayOf(date) > new Date(Date.parse(now) + EARLIEST_CLOCK).toISOString().slice(0, 10)
}

/** An amount has digits, of any script; where it is written as a time, its minutes and seconds are some. */
const namesAmount = (text: string): boolean =>
  /\p{Nd}/u.test(text) && !/:(?:[6-9]\d|\d{3,}|\d(?!\d))/.test(text)
