import type { Issue } from '../../lib/result.ts'
import { isFutureDay, isFutureInstant } from '../date/future.ts'
import { readInstant } from '../date/read-instant.ts'
import type { Collection } from './collection.ts'

/**
 * What cannot be so of a description that its schema takes: `date.future` when it names a day or a moment that had not
 * come by `now` (ISO instant), `collected.clock` when the clock's offset names no amount or no such time. Paths are from
 * the collection down.
 */
export function checkCollection({ at, clockOffset }: Collection, now: string): readonly Issue[] {
  const issues: Issue[] = []
  if (isToCome(at, now)) issues.push({ path: ['at'], key: 'date.future' })
  if (clockOffset !== '' && !namesAmount(clockOffset))
    issues.push({ path: ['clockOffset'], key: 'collected.clock' })
  return issues
}

/** An end of an interval can lie ahead while its start does not. */
function isToCome(at: string, now: string): boolean {
  const instant = readInstant(at)
  return instant === null ? at.split('/').some((end) => isFutureDay(end, now)) : isFutureInstant(instant, now)
}

/** An amount has digits, of any script; where it is written as a time, its minutes and seconds are some. */
const namesAmount = (text: string): boolean =>
  /\p{Nd}/u.test(text) && !/:(?:[6-9]\d|\d{3,}|\d(?!\d))/.test(text)
