import type { ProblemCode } from '../mapped-row.ts'
import { byPattern } from './by-pattern.ts'
import type { DateOrder } from './date-order.ts'
import type { DateReading } from './date-reading.ts'
import { numericDate, type NumericDate } from './numeric-date.ts'
import { patternOrder } from './pattern-order.ts'
import { readDate } from './read-date.ts'

/**
 * Reads the dates of a column by patterns, and what fits none of them without, as long as that is certain. Numbers are read in
 * the order of the patterns alone: `date-order` is one that fits only the other. If the column has such and none that
 * fits only the order of the patterns (`allowed` is the other), then all that could be read both ways are `date-order`
 * too: the patterns are not of this column. Patterns that make two days of one text say nothing of it.
 */
export function byPatterns(
  patterns: readonly string[],
  allowed: DateOrder,
  hasSeasons = false,
): (text: string) => DateReading | ProblemCode {
  const readers = patterns.map(byPattern)
  const order = patternOrder(patterns)
  const contradicted = order !== null && allowed === other[order]
  const yearDayMonth = patterns.some((pattern) => /y[./-]d{1,2}[./-]M/u.test(pattern))
  return (text) => {
    const single = text.replace(/\s+/gu, ' ')
    const numbers = numericDate(single)
    if (numbers !== null && order !== null && only(numbers) === other[order]) return 'date-order'
    if (numbers !== null && contradicted && numbers.one !== numbers.other) return 'date-order'
    const readings = readers.flatMap((reader) => reader(single) ?? [])
    const [first] = readings
    if (first === undefined)
      return yearDayMonth && YEAR_FIRST.test(single) ? 'date-order' : readDate(text, 'either', hasSeasons)
    return readings.every(({ edtf }) => edtf === first.edtf) ? first : readDate(text, allowed)
  }
}

const YEAR_FIRST = /^\d{4}[./-]\d{1,2}[./-]\d/u
const other = { 'day-first': 'month-first', 'month-first': 'day-first' } as const

/** The one order in which it can be a day. */
function only({ one, other: second }: NumericDate): DateOrder {
  if (one > 12 && second <= 12) return 'day-first'
  return second > 12 && one <= 12 ? 'month-first' : 'either'
}
