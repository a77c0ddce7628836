import { foldText } from '../../domain/text/fold.ts'

/** An entry of a table that has a word in a text: the word as the table has it, and what it stands for. */
export interface Found<T> {
  readonly word: string
  readonly value: T
}

export type FindWords<T> = (text: string) => readonly Found<T>[]

/** Texts of a log repeat; those of one column are remembered up to this many. */
const remembered = 20_000

/**
 * Finds the entries of a table that have a word in a text, in the table's order, each with its first word. Folded; a word
 * is found at the start of a word (`shell` in `shelling`, not in `seashell`), and one that ends in a digit ends there.
 */
export function keywordFinder<T>(
  table: readonly { readonly words: readonly string[]; readonly value: T }[],
): FindWords<T> {
  const entries = table.map(({ words, value }) => ({
    value,
    words: words.map((word) => ({ word, pattern: patternOf(word) })),
  }))
  const known = new Map<string, readonly Found<T>[]>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const folded = foldText(text)
    const found = entries.flatMap(({ value, words }) => {
      const first = words.find(({ pattern }) => pattern.test(folded))
      return first === undefined ? [] : [{ word: first.word, value }]
    })
    if (known.size >= remembered) known.clear()
    known.set(text, found)
    return found
  }
}

function patternOf(word: string): RegExp {
  const folded = foldText(word).trim()
  if (folded === '') return /(?!)/u // nothing but marks that are folded away
  const before = /^[\p{L}\p{N}]/u.test(folded) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = /\p{N}$/u.test(folded) ? '(?!\\p{N})' : ''
  return new RegExp(`${before}${folded.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}${after}`, 'u')
}
