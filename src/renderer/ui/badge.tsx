import type { ReactNode } from 'react'
import styles from './badge.module.css'

export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad'

export interface BadgeProps {
  readonly tone?: Tone
  /** A shape that tells the state without its colour. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A state in a word, with a shape and a colour that say the same. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </span>
  )
}
