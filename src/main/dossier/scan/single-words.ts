import type { Protected } from '#shared/dossier/redact/names/known-names.ts'
import { isPlainWord } from '#shared/dossier/redact/names/plain-words.ts'
import { foldText } from '#shared/domain/text/fold.ts'

const LONG_ENOUGH = 4
/** Folding takes it for a letter of the word. */
const POSSESSIVE = /['’ʼ‘`´′]s?(?!\p{L})/gu

/** Words of four letters or more of the names, without any of the rules by which names are known again. */
export function singleWords(protectedOnes: readonly Protected[]): ReadonlySet<string> {
  return new Set(
    protectedOnes.flatMap(({ names, shared = [] }) => {
      const told = new Set(shared.flatMap(lettersIn))
      return names.flatMap(lettersIn).filter((word) => !told.has(word) && !isPlainWord(word))
    }),
  )
}

/** Whether one of them stands in the text as a whole word, in whatever case. */
export const holdsSingleWord = (text: string, words: ReadonlySet<string>): boolean =>
  words.size > 0 &&
  [text, text.replace(POSSESSIVE, ' ')].some((one) => lettersIn(one).some((word) => words.has(word)))

const lettersIn = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= LONG_ENOUGH)
