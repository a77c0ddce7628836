import { foldText } from '../../../domain/text/fold.ts'

/** Digits of a number that two ways of writing it share: without the code of the country, or the 0 in its place. */
const SHARED_DIGITS = 9
const FEWEST_DIGITS = 7
const NUMBER = /[+(]{0,2}\p{Nd}(?:[\s().\-\u2010-\u2015/\u00a0]{0,2}\p{Nd}){6,17}/gu
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_.]{4,}/gu

/** Something in a text by which somebody can be reached: what it is compared by, and where it stands. */
export interface Reachable {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Numbers, addresses and handles in a text. */
export function reachablesIn(text: string): readonly Reachable[] {
  const found = (pattern: RegExp, keyOf: (match: string) => string) =>
    Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
      key: keyOf(match),
      start: index,
      end: index + match.length,
    }))
  return [
    ...found(ADDRESS, (match) => foldText(match)),
    ...found(HANDLE, (match) => foldText(match)),
    ...found(NUMBER, digitsOf),
  ].filter(({ key }) => key !== '')
}

function digitsOf(number: string): string {
  const digits = foldText(number).replace(/\D/gu, '')
  return digits.length < FEWEST_DIGITS ? '' : digits.slice(-SHARED_DIGITS)
}

/** Lines of a contact that are words, such as a street and its number: looked for as they stand. */
export const linesOf = (contact: string): readonly string[] =>
  contact
    .split(/[\n;]/u)
    .map((line) => line.replace(/^[^:]{0,20}:\s*/u, '').trim())
    .filter((line) => reachablesIn(line).length === 0)
