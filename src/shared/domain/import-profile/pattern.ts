import { utc } from '@date-fns/utc/utc'
import { parse } from 'date-fns/parse'

/** Words in a pattern stand in apostrophes. */
const letters = (pattern: string): string => pattern.replace(/'[^']*'/gu, '')

/** What a pattern of date-fns can say: how many characters of an ISO day, whether a clock time, and the least year. */
export const scopeOf = (pattern: string) => {
  const bare = letters(pattern)
  return {
    precision: /[dD]/u.test(bare) ? 10 : /[ML]/u.test(bare) ? 7 : 4,
    hasClock: /[hHkK]/u.test(bare),
    hasMonthName: /M{3}|L{3}/u.test(bare),
    leastYear: /y{3}|u{3}/u.test(bare) ? 1_000 : 1,
  } as const
}

/** Whether date-fns reads by it, and it says a year, with a month where it has a day. */
export function isPattern(pattern: string): boolean {
  const bare = letters(pattern)
  if (!/[yu]/u.test(bare) || (/d/u.test(bare) && !/[ML]/u.test(bare))) return false
  try {
    parse('', pattern, new Date(0), { in: utc })
    return true
  } catch {
    return false // RangeError is how date-fns refuses a letter, or one that means something else there than in Unicode
  }
}
