import type { ProblemCode } from '../mapped-row.ts'
import { saysUnknown } from '../text/yes-no.ts'
import { plain, readDecimal } from './read-decimal.ts'
import type { Separators } from './separators.ts'

/** People, inclusive. `max: null` with a `min` is "at least"; both null say that nobody knows. */
export interface People {
  readonly min: number | null
  readonly max: number | null
}

export const isPeople = (read: People | ProblemCode): read is People => typeof read !== 'string'

/** As many as a record may hold. */
export const mostPeople = 10_000_000
/** What is longer says more than a number. */
const longest = 60

const RANGE = /^(?<from>\d[\d\s.,'’]*?)\s*(?:-|–|—|to|до)\s*(?<to>\d[\d\s.,'’]*)$/iu
const AT_LEAST =
  /^(?:at least|min\.?|minimum|≥|>=|не менше|не менее|щонайменше)\s*(?<n>\d.*)$|^(?<m>\d.*?)\s*(?:\+|or more)$/iu
const MORE_THAN = /^(?:more than|over|>|понад|более|більше)\s*(?<n>\d.*)$/iu
const AT_MOST = /^(?:up to|at most|no more than|max\.?|maximum|≤|<=|до|не більше|не более)\s*(?<n>\d.*)$/iu
const LESS_THAN = /^(?:less than|fewer than|under|below|<|менше|менее)\s*(?<n>\d.*)$/iu

/**
 * How many people a cell says: a whole number (`3`, `3.0`, `1,234`, `1 234`), a range (`3-5`), `at least 3`, `3+`, `more
 * than 3`, `up to 5`, `<5`, or that it is not known. Otherwise why it cannot be read. A blank is not for this to judge.
 * `number-ambiguous`: a group of three digits of which the column does not say whether it is thousands or decimals.
 */
export function readPeople(text: string, separators: Separators): People | ProblemCode {
  const whole = (digits = '') => wholeOf(digits, separators)
  if (/^\d{1,7}$/u.test(text)) return { min: Number(text), max: Number(text) }
  if (text.length > longest) return 'number'
  if (saysUnknown(text)) return { min: null, max: null }
  const range = RANGE.exec(text)?.groups
  if (range) return between(whole(range['from']), whole(range['to']))
  const atLeast = AT_LEAST.exec(text)?.groups
  if (atLeast) return bound(whole(atLeast['n'] ?? atLeast['m']), (n) => ({ min: n, max: null }))
  const over = MORE_THAN.exec(text)?.groups
  if (over)
    return bound(whole(over['n']), (n) => (n < mostPeople ? { min: n + 1, max: null } : 'number-too-large'))
  const upTo = AT_MOST.exec(text)?.groups
  if (upTo) return bound(whole(upTo['n']), (n) => ({ min: null, max: n }))
  const under = LESS_THAN.exec(text)?.groups
  if (under) return bound(whole(under['n']), (n) => (n > 0 ? { min: null, max: n - 1 } : 'number-negative'))
  return bound(whole(text), (n) => ({ min: n, max: n }))
}

const bound = (
  read: number | ProblemCode,
  made: (n: number) => People | ProblemCode,
): People | ProblemCode => (typeof read === 'number' ? made(read) : read)

function between(min: number | ProblemCode, max: number | ProblemCode): People | ProblemCode {
  if (typeof min !== 'number') return min
  if (typeof max !== 'number') return max
  return min > max ? 'range-backwards' : { min, max }
}

const ONE_GROUP = /^\+?[1-9]\d{0,2}([.,])\d{3}$/u

/** `1.000` is a number only where its column says what the point is for, and so is `1,000`. */
function wholeOf(text: string, { point, comma }: Separators): number | ProblemCode {
  const typed = plain(text)
  const sign = ONE_GROUP.exec(typed)?.[1]
  if ((sign === '.' && point === 'unknown') || (sign === ',' && comma !== 'thousands'))
    return 'number-ambiguous'
  const isGrouped = point === 'thousands' && /^\+?\d{1,3}(?:\.\d{3})+$/u.test(typed)
  const read = readDecimal(isGrouped ? typed.replaceAll('.', '') : typed)
  if (read === null) return 'number'
  if (read < 0) return 'number-negative'
  if (!Number.isInteger(read)) return 'number-fraction'
  return read > mostPeople ? 'number-too-large' : read
}
