import { foldText } from '../../../domain/text/fold.ts'
import { isPlainWord } from './plain-words.ts'
import type { Protected } from './known-names.ts'
import { looseKey, wordKey, wordsIn } from './word-key.ts'

/** Shorter words stand in too many texts that mean something else: they count behind a title, or where they are meant. */
const LONG_ENOUGH = 4
/** From here on a word inside another tells too: okovalenko, kovalenko77. */
const INSIDE = 6
const SHORTEST = 2
const SHORTEST_MEANT = 3

const TITLES = new Set(
  `mr mrs ms miss mx dr doctor prof professor sir madam mister monsieur mme mlle m frau herr sr sra señor señora
  captain capt col colonel gen general maj major lt lieutenant sgt sergeant private witness commander
  пан пана пану пані панові паном г-н г-жа господин госпожа доктор лікар професор свідок свідка свідкові полковник
  майор капітан генерал солдат сержант гр громадянин громадянка
  السيد السيدة الدكتور الدكتورة الشاهد الشاهدة دكتور سيد سيدة أبو ابو ام أم الحاج`.split(/\s+/u),
)

/** Single words of names: the words of which a text may hold none, whoever else they may be a name of. */
export interface Singles {
  /** Who is named by this word of a text. `before`: the word before it. `isMeant`: the record links only these. */
  readonly at: (word: string, before: string | undefined, isMeant: boolean) => Protected | undefined
}

export function singlesOf(protectedOnes: readonly Protected[]): Singles {
  const loose = new Map<string, Protected>()
  const stems = new Map<string, Protected>()
  const plain = new Map<string, Protected>()
  const parts = new Map<string, Map<string, Protected>>()
  for (const who of protectedOnes) {
    const shared = new Set((who.shared ?? []).flatMap(wordsIn).map(({ text }) => wordKey(text)))
    for (const { text } of who.names.flatMap(wordsIn)) {
      const [key, stem] = [looseKey(text), wordKey(text)]
      if (text.length < SHORTEST || shared.has(stem)) continue
      const isPlain = isPlainWord(foldText(text))
      const add = (map: Map<string, Protected>, by: string) => map.has(by) || map.set(by, who)
      add(isPlain ? plain : loose, key)
      if (!isPlain && stem.length > 2) add(stems, stem)
      if (isPlain || key.length < INSIDE) continue
      const begun = parts.get(key.slice(0, INSIDE)) ?? new Map<string, Protected>()
      parts.set(key.slice(0, INSIDE), begun.set(key, who))
    }
  }
  const inside = (key: string): Protected | undefined => {
    for (let at = 0; at + INSIDE <= key.length; at += 1)
      for (const [name, who] of parts.get(key.slice(at, at + INSIDE)) ?? [])
        if (key.startsWith(name, at)) return who
    return undefined
  }
  const found = new Map<string, Protected | undefined>()
  const long = (word: string): Protected | undefined => {
    const key = looseKey(word)
    if (key.length < 3) return undefined
    const exact = loose.get(key) ?? (key.length > LONG_ENOUGH ? loose.get(key.replace(/s$/u, '')) : undefined)
    if (exact !== undefined) return exact
    const stem = wordKey(word)
    // A short stem of Latin letters is a word of English too often: nine, more.
    const hasStem = !isLower(word) && (stem.length >= LONG_ENOUGH || !/\p{Script=Latin}/u.test(word))
    return (hasStem ? stems.get(stem) : undefined) ?? variantOf(word, stem, stems) ?? inside(key)
  }
  return {
    at(word, before, isMeant) {
      const isTitled = before !== undefined && !isLower(word) && TITLES.has(before.toLowerCase())
      if (isTitled || (isMeant && word.length >= SHORTEST_MEANT && !isLower(word))) {
        const who = loose.get(looseKey(word)) ?? plain.get(looseKey(word)) ?? stems.get(wordKey(word))
        if (who !== undefined) return who
      }
      if (word.length < LONG_ENOUGH) return undefined
      if (!found.has(word)) found.set(word, isPlainWord(foldText(word)) ? undefined : long(word))
      return found.get(word)
    },
  }
}

/** By the table of names alone: Mary for Mariia. */
const variantOf = (word: string, stem: string, stems: ReadonlyMap<string, Protected>) =>
  !isLower(word) && stem !== looseKey(word) && !looseKey(word).startsWith(stem) ? stems.get(stem) : undefined

/** Begins with a small letter, in a script that has large ones. */
const isLower = (word: string): boolean => /^\p{Ll}/u.test(word)
