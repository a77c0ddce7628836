import type { MouseEvent } from 'react'
import styles from './selection.module.css'

export interface ChooseBoxProps {
  readonly label: string
  readonly isChosen: boolean
  readonly isPartly?: boolean
  /** Rows are chosen with the keys of the table: their boxes are no stops of the tab key. */
  readonly isStop?: boolean
  readonly onToggle: (event: MouseEvent) => void
}

/** Before a row, and above the rows for all of them. A box of the browser itself: there are many, and they are scrolled. */
export function ChooseBox({ label, isChosen, isPartly = false, isStop = false, onToggle }: ChooseBoxProps) {
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={isChosen}
      ref={(box) => {
        if (box !== null) box.indeterminate = isPartly
      }}
      tabIndex={isStop ? 0 : -1}
      onChange={() => undefined} // a click tells more: whether a key was held
      onClick={(event) => {
        event.stopPropagation()
        onToggle(event)
      }}
    />
  )
}
