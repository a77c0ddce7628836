import { wordPieces } from '#shared/domain/text/word-pieces.ts'

export interface MarkedWordsProps {
  readonly text: string
  readonly isMarked: (word: string) => boolean
}

/** A text in which some words are marked. */
export const MarkedWords = ({ text, isMarked }: MarkedWordsProps) =>
  wordPieces(text, isMarked).map((piece, at) =>
    // The pieces of one text never change their order.
    piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text,
  )
