/** Words in apostrophes, a letter once or several times, `do` (1st), and what is no letter: all that a pattern is made of. */
const TOKEN = /'(?:[^']|'')*'|do|([A-Za-z])\1*|[^A-Za-z']+/gu

/**
 * Year, month, day, day of the week and clock time, as date-fns writes them. Not among them: D and Y, which mean something
 * else than most who write them think, weeks and quarters, and offsets (x, X), by which a day would be moved.
 */
const LETTERS = /^(?:y{1,4}|u{4}|[ML]{1,4}|d{1,2}|do|E{1,4}|[hHkK]{1,2}|m{1,2}|s{1,2}|S{1,3}|a{1,3})$/u

const lettersOf = (pattern: string): string[] =>
  Array.from(pattern.matchAll(TOKEN), ([token]) => token).filter((token) => /^[A-Za-z]/u.test(token))

/** Whether it is a pattern of date-fns that says a year, and a month where it says a day. */
export function isPattern(pattern: string): boolean {
  const whole = pattern.replace(TOKEN, '') === ''
  const letters = lettersOf(pattern)
  const says = (...any: string[]) => letters.some((token) => any.includes(token.charAt(0)))
  return (
    whole && letters.every((token) => LETTERS.test(token)) && says('y', 'u') && (!says('d') || says('M', 'L'))
  )
}

/** What a pattern can say: how many characters of an ISO day, whether a clock time, and the least year. */
export function scopeOf(pattern: string) {
  const letters = lettersOf(pattern).join(' ')
  return {
    precision: /d/u.test(letters) ? 10 : /[ML]/u.test(letters) ? 7 : 4,
    hasClock: /[hHkK]/u.test(letters),
    hasMonthName: /M{3}|L{3}/u.test(letters),
    leastYear: /y{3}|u{3}/u.test(letters) ? 1_000 : 1,
  } as const
}
