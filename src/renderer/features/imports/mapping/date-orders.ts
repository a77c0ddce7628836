import { byPattern } from '#shared/mapping/dates/by-pattern.ts'
import { numericDate } from '#shared/mapping/dates/numeric-date.ts'
import { patternOrder } from '#shared/mapping/dates/pattern-order.ts'
import type { ColumnFacts } from '#shared/ipc/logs.ts'

export const dateOrders = ['day-first', 'month-first'] as const
export type DateOrder = (typeof dateOrders)[number]

const clocks: readonly (readonly [RegExp, string])[] = [
  [/^$/u, ''],
  [/^\d{1,2}:\d\d$/u, ' H:mm'],
  [/^\d{1,2}:\d\d:\d\d$/u, ' H:mm:ss'],
  [/^\d{1,2}:\d\d\s*[ap]\.?m\.?$/iu, ' h:mm a'],
  [/^\d{1,2}:\d\d:\d\d\s*[ap]\.?m\.?$/iu, ' h:mm:ss a'],
]

/** The pattern by which a date that is written in numbers is read in this order; null for any other text. */
function patternOf(text: string, order: DateOrder): string | null {
  const date = numericDate(text.trim())
  if (date === null) return null
  const clock = clocks.find(([shape]) => shape.test(date.rest))?.[1]
  if (clock === undefined) return null
  const mark = /[./-]/u.exec(text)?.[0] ?? '/'
  const year = date.year.length === 2 ? 'yy' : 'yyyy'
  return [order === 'day-first' ? 'd' : 'M', order === 'day-first' ? 'M' : 'd', year].join(mark) + clock
}

/** The patterns of all shapes that these dates have, each once; and of those before, the ones that decide no order. */
export const patternsIn = (
  order: DateOrder,
  texts: readonly string[],
  before: readonly string[],
): string[] => [
  ...new Set([
    ...texts.flatMap((text) => patternOf(text, order) ?? []),
    ...before.filter((pattern) => patternOrder([pattern]) === null),
  ]),
]

/** A date of a column, and the day that it is in each order; null where the calendar has no such day. */
export interface BothWays {
  readonly text: string
  readonly days: Readonly<Record<DateOrder, string | null>>
}

export const bothWays = (texts: readonly string[]): readonly BothWays[] =>
  texts.flatMap((text) => {
    const [dayFirst, monthFirst] = dateOrders.map((order) => {
      const pattern = patternOf(text, order)
      return pattern === null
        ? undefined
        : (byPattern(pattern)(text.trim().replace(/\s+/gu, ' '))?.edtf ?? null)
    })
    if (dayFirst === undefined || monthFirst === undefined) return []
    return [{ text, days: { 'day-first': dayFirst, 'month-first': monthFirst } }]
  })

/** Whether the column allows only the other order than that by which its dates are read: then they are not. */
export function contradicts({ dateOrder }: ColumnFacts, patterns: readonly string[]): boolean {
  const read = patternOrder(patterns)
  return read !== null && dateOrders.some((order) => order === dateOrder && order !== read)
}

/**
 * Whether a person has to say which comes first: where the column leaves it open or contradicts itself or its patterns, and
 * where a year has two digits.
 */
export const asksOrder = (facts: ColumnFacts, patterns: readonly string[]): boolean =>
  contradicts(facts, patterns) || leavesOpen(facts)

const leavesOpen = ({ dateOrder, examples }: ColumnFacts): boolean =>
  dateOrder === 'either' ||
  dateOrder === 'neither' ||
  examples.some((text) => numericDate(text.trim())?.year.length === 2)
