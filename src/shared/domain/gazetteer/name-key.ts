import { inLatin } from '../search/latin.ts'
import { searchWords } from '../search/words.ts'
import { withoutMarks } from '../search/without-marks.ts'

/** Words of a name beyond these are not looked at. */
export const MOST_WORDS = 8

/** The Arabic article, which one writes or leaves away. */
const ARTICLE = /^ال(?=\p{L}{3})/u

/** The words of a name as they are compared: folded, without marks over letters and without the Arabic article. */
export const nameWords = (name: string): string[] =>
  searchWords(name)
    .slice(0, MOST_WORDS)
    .map((word) => withoutMarks(word).replace(ARTICLE, ''))

/** What names of places are sorted and found by, from one of their words on. */
export const nameKey = (name: string, from = 0): string => nameWords(name).slice(from).join(' ')

/** A key in Latin letters, as the rules of Ukraine spell it or, where it can only be Russian, those of Russia. */
export const latinKey = (key: string): string => latinWords(key, (ways) => ways[0])

/** The same by the rules of Russia wherever they apply. */
export const russianLatinKey = (key: string): string => latinWords(key, (ways) => ways.at(-1))

const latinWords = (key: string, way: (ways: readonly string[]) => string | undefined): string =>
  key
    .split(' ')
    .map((word) => way(inLatin(word)) ?? word)
    .join(' ')
