import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import styles from './notice.module.css'

export interface FailureNoticeProps {
  readonly failure: Failure
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
}

/** What happened, what was kept, and what to do; read out as soon as it appears. */
export function FailureNotice({ failure, onRetry, onDismiss }: FailureNoticeProps) {
  const { t } = useTranslation()
  return (
    <div className={`${styles.notice} ${styles.bad}`} role="alert">
      <IconAlertTriangle className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>
        <p>{failure.message}</p>
        {failure.next !== undefined && <p className={styles.next}>{failure.next}</p>}
      </div>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('ui.tryAgain')}</Button>}
      {onDismiss !== undefined && (
        <Button variant="subtle" onClick={onDismiss}>
          {t('ui.dismiss')}
        </Button>
      )}
    </div>
  )
}
