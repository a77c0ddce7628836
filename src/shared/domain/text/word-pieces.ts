export interface WordPiece {
  readonly text: string
  readonly isMarked: boolean
}

/** A text in pieces that put together give it again: words that are to be marked, and what stands between them. */
export function wordPieces(text: string, isMarked: (word: string) => boolean): readonly WordPiece[] {
  const pieces: WordPiece[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}'’ʼ‘`´′]+/gu)) {
    if (!isMarked(word)) continue
    if (index > end) pieces.push({ text: text.slice(end, index), isMarked: false })
    pieces.push({ text: word, isMarked: true })
    end = index + word.length
  }
  return end < text.length ? [...pieces, { text: text.slice(end), isMarked: false }] : pieces
}
