import type { SequenceColumn } from '../columns/sequence-column.ts'
import type { Likeness } from './vocabulary.ts'

/**
 * How well a text says words side by side, given how well each word of the vocabulary is each of them: as well as the least
 * like of them.
 */
export function sideBySide(texts: SequenceColumn, likenesses: readonly Likeness[]): (row: number) => number {
  const last = likenesses.length - 1
  /** How well what was read says the words up to each of them, ending with the last word read. */
  const runs = new Uint8Array(likenesses.length)
  let most = 0
  const read = (number: number): void => {
    for (let at = last; at >= 0; at -= 1) {
      const before = at === 0 ? ALL : (runs[at - 1] ?? 0)
      runs[at] = Math.min(before, likenesses[at]?.get(number) ?? 0)
    }
    most = Math.max(most, runs[last] ?? 0)
  }
  return (row) => {
    runs.fill(0)
    most = 0
    texts.each(row, read)
    return most
  }
}

const ALL = 255
