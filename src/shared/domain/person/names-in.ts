import { foldText } from '../text/fold.ts'

/** Words shorter than this are looked for only as whole words: `Ann` is not told by `channel`. */
const LONG_ENOUGH = 4

/**
 * Whether a code name gives away one of the names: a word of a name stands in it, however written. One letter alone
 * tells nothing.
 */
export function tellsName(codeName: string, names: readonly string[]): boolean {
  const code = foldText(codeName)
  const codeWords = new Set(wordsOf(codeName))
  return names
    .flatMap(wordsOf)
    .some((word) => codeWords.has(word) || (word.length >= LONG_ENOUGH && code.includes(word)))
}

/** Whether a text says one of the names in full, as words of their own and however written. */
export function saysName(text: string, names: readonly string[]): boolean {
  const words = ` ${wholeWords(text)} `
  return names.some((name) => {
    const whole = wholeWords(name)
    return whole !== '' && words.includes(` ${whole} `)
  })
}

/** Whether a name is more than one word: `Maria` alone stands in half of all titles and tells of nobody. */
export const isFullName = (name: string): boolean => wordsOf(name).length > 1

/** Whether two spellings are one name to `saysName`. */
export const isSameName = (a: string, b: string): boolean => wholeWords(a) === wholeWords(b)

/** The words of a text as `saysName` compares them, a blank between each two. */
export const wholeWords = (text: string): string => wordsOf(text).join(' ')

const wordsOf = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length > 1)
