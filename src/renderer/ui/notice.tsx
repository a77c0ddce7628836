import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

export interface NoticeProps {
  readonly tone?: 'neutral' | 'warn' | 'ok' | 'bad'
  readonly icon?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Something worth knowing that is no failure. */
export function Notice({ tone = 'neutral', icon, actions, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role="status">
      <span className={styles.icon} aria-hidden="true">
        {icon ?? <IconInfoCircle />}
      </span>
      <div className={styles.text}>{children}</div>
      {actions}
    </div>
  )
}
