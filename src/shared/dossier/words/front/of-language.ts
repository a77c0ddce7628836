import { arabicFront } from './arabic.ts'
import { englishFront, type FrontWords } from './english.ts'
import { ukrainianFront } from './ukrainian.ts'

const byLanguage: ReadonlyMap<string, FrontWords> = new Map(
  [englishFront, ukrainianFront, arabicFront].map((words) => [words.language, words]),
)

/**
 * The words for the language of a case, a BCP 47 tag of which the primary language counts (RFC 4647 lookup). English
 * where there are none, and then `found` is false and the cover says so; also where the language is not known.
 */
export function frontWordsOf(tag: string): { readonly words: FrontWords; readonly found: boolean } {
  const primary = tag.toLowerCase().split('-')[0] ?? ''
  const words = byLanguage.get(primary)
  return { words: words ?? englishFront, found: words !== undefined || primary === 'und' }
}
