import { foldText } from '../../../domain/text/fold.ts'
import { isPlainWord } from './plain-words.ts'

/** Digits of a number that two ways of writing it share: without the code of the country, or the 0 in its place. */
const SHARED_DIGITS = 9
const FEWEST_DIGITS = 7
const SHORTEST_HANDLE = 5
const NUMBER = /[+(]{0,2}\p{Nd}(?:[\s().\-\u2010-\u2015/\u00a0_,]{0,3}\p{Nd}){6,29}/gu
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_.]{4,}/gu
const TOKEN = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu
const LINK = /(?:https?:\/\/|\b(?:t\.me|x\.com|vk\.com|wa\.me|[a-z-]+\.(?:com|me|ru|ua|org))\/)\S+/giu

/** Something in a text by which somebody can be reached: what it is compared by, and where it stands. */
export interface Reachable {
  readonly keys: readonly string[]
  readonly start: number
  readonly end: number
}

/** Numbers, addresses and handles in a text; a handle also without its @, if it is one that is known. */
export function reachablesIn(
  text: string,
  isKnown: (key: string) => boolean = () => false,
): readonly Reachable[] {
  const found = (pattern: RegExp, keysOf: (match: string) => readonly string[]) =>
    Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
      keys: keysOf(match),
      start: index,
      end: index + match.length,
    }))
  return [
    ...(text.includes('@') ? found(ADDRESS, (match) => [foldText(match)]) : []),
    ...(text.includes('@') ? found(HANDLE, (match) => [handleKey(match)]) : []),
    ...found(NUMBER, numberKeys),
    ...found(TOKEN, (match) => [`@${match.toLowerCase()}`]).filter(({ keys }) => keys.some(isKnown)),
  ].filter(({ keys }) => keys.length > 0)
}

const handleKey = (handle: string): string => `@${foldText(handle).replace(/^@|\.+$/gu, '')}`

/** The digits that any way of writing it shares, wherever among others they stand. */
function numberKeys(number: string): readonly string[] {
  const digits = foldText(number).replace(/\D/gu, '')
  if (digits.length < FEWEST_DIGITS) return []
  if (digits.length <= SHARED_DIGITS) return [digits]
  return Array.from({ length: digits.length - SHARED_DIGITS + 1 }, (_, at) =>
    digits.slice(at, at + SHARED_DIGITS),
  )
}

/** What a contact is known again by: its addresses, the end of its numbers, its handles with and without links. */
export function contactKeys(contact: string): readonly string[] {
  const plain = reachablesIn(contact).map(({ keys }) => keys.at(-1) ?? '')
  const links = Array.from(contact.matchAll(LINK), ([link]) => link)
  const handles = [
    ...links.flatMap((link) => link.split(/[/?#=&]/u).slice(1)),
    ...linesOf(contact).filter((line) => /^\S+$/u.test(line)),
  ].flatMap((part) =>
    /^@?[\p{L}\p{N}_.-]+$/u.test(part) && !/\.(?:com|me|ru|ua|org|net)$/u.test(part) ? [part] : [],
  )
  return [...plain, ...handles.map(handleKey)].filter(
    (key) =>
      key !== '' && (!key.startsWith('@') || (key.length > SHORTEST_HANDLE && !isPlainWord(key.slice(1)))),
  )
}

/** Lines of a contact that are words, such as a street and its number: looked for as they stand. */
export const linesOf = (contact: string): readonly string[] =>
  contact
    .split(/[\n;]/u)
    .map((line) => line.replace(/^[^:/]{0,20}:\s+/u, '').trim())
    .filter((line) => line !== '' && reachablesIn(line).length === 0)
