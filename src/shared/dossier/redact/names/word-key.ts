import { foldText } from '../../../domain/text/fold.ts'
import { nameVariants } from './variants.ts'

/** Letters of the Cyrillic alphabets as Latin ones, near to all the romanisations in use at once. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'h', д: 'd', е: 'e', є: 'ie', ж: 'z', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c',
  ш: 's', щ: 's', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
} // prettier-ignore

/** What romanisations and languages write in several ways, the longest first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|szcz|sh|sz/gu, 's'],
  [/tch|ch|cz|ts|tz/gu, 'c'],
  [/sc/gu, 's'],
  [/zh/gu, 'z'],
  [/kh|g/gu, 'h'],
  [/ck|q/gu, 'k'],
  [/ph/gu, 'f'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/[yj]/gu, 'i'],
  [/i+([aeou])/gu, '$1'],
  [/(.)\1+/gu, '$1'],
]

const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i' }

/** Endings that a name takes in a sentence: Оксани, Оксаною, Петренка, Петренком, Петренкові. */
const ENDING = /(?:[aeiou]+[mhv][aeiou]+|[aeiou]+[mhv]?)$/u
const POSSESSIVE = /['’ʼ‘`´′]s?$/u

/**
 * A word as it is compared with words of names: folded, without marks, romanised if it is Cyrillic, what is written in
 * several ways written in one, and without the ending that it has in a sentence. Two spellings of one name mostly
 * share it; so may two different names, which is why one word alone is no name.
 */
export function wordKey(word: string): string {
  const key = stemOf(looseKey(word))
  return variants.get(key) ?? key
}

/** The key without the ending that a sentence gives it. */
export function stemOf(key: string): string {
  const stem = key.replace(ENDING, '')
  return stem.length >= 2 ? stem : key
}

/** The same with its ending. */
export function looseKey(word: string): string {
  const bare = foldText(word.replace(POSSESSIVE, ''))
    .normalize('NFKD')
    .replace(/(?<=[^\u0400-\u04ff])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\p{M}+/gu, '')
  if (/\p{Script=Arabic}/u.test(bare)) return bare.replace(/^ال(?=.{3})/u, '').replace(/ة$/u, 'ه')
  const latin = Array.from(bare)
    .map((letter) => CYRILLIC[letter] ?? PLAIN[letter] ?? letter)
    .join('')
  return LATIN.reduce((text, [from, to]) => text.replace(from, to), latin)
}

const variants = new Map(
  nameVariants.flatMap((names) => {
    const keys = names.map((name) => stemOf(looseKey(name)))
    return keys.map((key) => [key, keys[0] ?? key] as const)
  }),
)

/** A word of a text and where it stands (UTF-16 units, half-open). */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Apostrophes and invisible characters inside a word belong to it. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’ʼ‘`´′\u00ad\u200b-\u200f\u2060-\u2069\ufeff]*[\p{L}\p{M}\p{N}])?/gu

export const wordsIn = (text: string): readonly Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
