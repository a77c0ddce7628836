import styles from './marked-text.module.css'
import type { Piece } from './word-difference.ts'

export interface MarkedTextProps {
  readonly pieces: readonly Piece[]
  readonly side: 'before' | 'after'
}

/** A text with the words marked that the other one does not have. */
export const MarkedText = ({ pieces, side }: MarkedTextProps) => (
  <bdi className={styles.text}>
    {pieces.map(({ text, differs }, at) =>
      differs ? (
        <mark key={at} className={styles[side]}>
          {text}
        </mark>
      ) : (
        <span key={at}>{text}</span>
      ),
    )}
  </bdi>
)
