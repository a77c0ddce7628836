import { foldText } from '../text/fold.ts'
import { isFiller, isMonth } from './filler.ts'

interface Worded {
  readonly texts: readonly string[]
  readonly placeNames: readonly string[]
}

/**
 * Folded words that tell one incident from another. Neither days, clock times and coordinates nor the names of its own
 * places are among them: those are held against each other by themselves, and would count twice.
 */
export function tellingWords({ texts, placeNames }: Worded): string[] {
  const places = placeNames.flatMap(wordsIn).filter(isLong).map(withoutEnding)
  return texts
    .flatMap((text) => withoutDays(wordsIn(text.replace(NUMERIC_DATE_OR_TIME, ' '))))
    .filter((word) => isLong(word) && !isFiller(word) && !places.some((place) => word.startsWith(place)))
}

/** 16.03.2022, 2022-03-16, 14:30, 47.0960. */
const NUMERIC_DATE_OR_TIME = /\d+(?:[.:/-]\d+)+/gu
const YEAR = /^(?:19|20)\d\d$/
const isNumber = (word: string): boolean => /^\d+$/.test(word)

/** Of words, the short ones are grammar; a number may be that of a school or a house. */
const isLong = (word: string): boolean => word.length >= 3 || isNumber(word)

/** The folded words of a text, in its order. */
export const wordsIn = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(withoutArticle)

/** The Arabic article, alone and with what is written together with it; only where a word is left. */
const withoutArticle = (word: string): string => word.replace(/^[وف]?[بك]?(?:ال|لل)(?=\p{L}{3})/u, '')

/** A number beside a month is a day. */
const withoutDays = (words: readonly string[]): string[] =>
  words.filter(
    (word, at) =>
      !YEAR.test(word) &&
      !(isNumber(word) && [words[at - 1], words[at + 1]].some((beside) => isMonth(beside ?? ''))),
  )

/** Names are inflected: Маріуполь, у Маріуполі. */
const withoutEnding = (name: string): string => (name.length < 6 ? name : name.slice(0, -2))

/**
 * Endings carry grammar in Ukrainian and Russian: театр, театру, театром are one word, and so are пошта and пошти, ринок
 * and ринку. Taken off are up to three vowels and what stands beyond the fifth letter, and a vowel that comes and goes.
 */
const CYRILLIC = /^\p{Script=Cyrillic}+$/u
const FLEETING = /[ое]к$/u
const VOWELS = /(?<=^.{3,})[аеиіоуюяьїйыэє]{1,3}$/u
const stem = (word: string): string => word.replace(FLEETING, 'к').replace(VOWELS, '').slice(0, 5)

/** What two forms of one word have in common, as a small number. */
export const wordKey = (word: string): number => hashOf(CYRILLIC.test(word) ? stem(word) : word)

/** 32-bit FNV-1a over UTF-16 units. Two words may share one; what is shown as shared is looked up in the words. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
