const DAY_FIRST = /(?<!\p{L})(?:d{1,2}|do)[./-]M{1,2}[./-]y/u
const MONTH_FIRST = /(?<!\p{L})M{1,2}[./-](?:d{1,2}|do)[./-]y/u

/** The order in which patterns of date-fns read day and month as numbers, the year last; null where they say none, or both. */
export function patternOrder(patterns: readonly string[]): 'day-first' | 'month-first' | null {
  const dayFirst = patterns.some((pattern) => DAY_FIRST.test(pattern))
  const monthFirst = patterns.some((pattern) => MONTH_FIRST.test(pattern))
  if (dayFirst === monthFirst) return null
  return dayFirst ? 'day-first' : 'month-first'
}
