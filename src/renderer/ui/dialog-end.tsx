import type { ReactNode } from 'react'
import styles from './dialog-end.module.css'

/** The buttons at the end of a dialog: they stay in sight, however long what is above them. */
export const DialogEnd = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles.end}>{children}</div>
)
