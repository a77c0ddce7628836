import { wordKey, wordsIn } from './words.ts'

export interface Piece {
  readonly text: string
  readonly isShared: boolean
}

/** A text in pieces that put together give it again: words that are among these keys, and what stands between them. */
export function inPieces(text: string, keys: ReadonlySet<number>): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}'’ʼ]+/gu)) {
    if (!wordsIn(word).some((one) => keys.has(wordKey(one)))) continue
    if (index > end) pieces.push({ text: text.slice(end, index), isShared: false })
    pieces.push({ text: word, isShared: true })
    end = index + word.length
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isShared: false }] : pieces
}
