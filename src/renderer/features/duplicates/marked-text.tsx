import { inPieces } from '#shared/domain/duplicate/shared-words.ts'
import styles from './duplicates.module.css'

/** A received text with the words marked that the other incident has too. */
export function MarkedText({ text, words }: { readonly text: string; readonly words: ReadonlySet<number> }) {
  return (
    <bdi className={styles.text}>
      {inPieces(text, words).map((piece, at) =>
        // The pieces of one text never change their order.
        piece.isShared ? <mark key={at}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  )
}
