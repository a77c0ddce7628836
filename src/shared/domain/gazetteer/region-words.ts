import { nameWords } from './name-key.ts'
import { soundKey } from './sound-key.ts'
import type { Region } from './settlement.ts'

/** What is shorter may begin a word, but no word may begin with it. */
const LONG = 4
/** Of adjectives that oblasts are named by: Одеська, Донецкая. */
const ADJECTIVE = /с?ь?к(?:а|ій|ої|ою|у|ий|ая|ой|ую)$/u

/** Languages in which a country may be named. */
const languages = ['en', 'uk', 'ru', 'ar'] as const
let displayNames: readonly Intl.DisplayNames[] | null = null
const countryNames = new Map<string, readonly string[]>()

/**
 * Which regions every one of the typed words is a word of, begun or in another case: `Odesa`, `Одеська`, `Ukraine`, `UA`.
 * Every region, where nothing was typed.
 */
export function regionTest(typed: readonly string[]): (region: Region) => boolean {
  const asked = typed.flatMap(nameWords).map((word) => [word.replace(ADJECTIVE, ''), word].map(soundKey))
  if (asked.length === 0) return () => true
  const known = new Map<Region, boolean>()
  return (region) => {
    const before = known.get(region)
    if (before !== undefined) return before
    const words = wordsOf(region).map(soundKey)
    const isIn = asked.every((forms) =>
      words.some((word) =>
        forms.some((form) => word.startsWith(form) || (word.length >= LONG && form.startsWith(word))),
      ),
    )
    known.set(region, isIn)
    return isIn
  }
}

const wordsOf = ({ admin, district, country }: Region): string[] =>
  [admin, district, country, ...namesOfCountry(country)].flatMap(nameWords)

function namesOfCountry(code: string): readonly string[] {
  const names =
    countryNames.get(code) ??
    (displayNames ??= languages.map((one) => new Intl.DisplayNames([one], { type: 'region' }))).map(
      (names) => (code === '' ? '' : (names.of(code) ?? code)),
    )
  countryNames.set(code, names)
  return names
}
