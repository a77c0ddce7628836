import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobProgress } from '#shared/ipc/events.ts'
import { formatBytes } from './format-bytes.ts'
import styles from './progress-notice.module.css'

export interface ProgressNoticeProps {
  /** What is being done, in words. */
  readonly label: string
  /** Null until main has said something. */
  readonly progress: JobProgress | null
  readonly onCancel: () => void
}

/** A number, a name and Cancel, for work that takes longer than a moment. */
export function ProgressNotice({ label, progress, onCancel }: ProgressNoticeProps) {
  const { t } = useTranslation()
  const [stopping, setStopping] = useState(false)
  const amount = useAmount(progress)
  const known = progress !== null && progress.total !== null && progress.total > 0
  return (
    <div className={styles.notice} role="status">
      <div className={styles.text}>
        <span>{label}</span>
        <span className={styles.amount}>{stopping ? t('ui.progress.cancelling') : amount}</span>
      </div>
      <Progress
        aria-label={label}
        className={styles.bar}
        value={known ? (100 * progress.done) / (progress.total ?? 1) : 100}
        animated={!known}
      />
      <Button
        disabled={stopping}
        onClick={() => {
          setStopping(true)
          onCancel()
        }}
      >
        {t('ui.cancel')}
      </Button>
    </div>
  )
}

function useAmount(progress: JobProgress | null): string {
  const { t, i18n } = useTranslation()
  if (progress === null) return t('ui.progress.working')
  const { done, total, unit } = progress
  if (unit === 'bytes') {
    const words = { done: formatBytes(done, i18n.language), total: formatBytes(total ?? 0, i18n.language) }
    return total === null ? t('ui.progress.bytesOpen', words) : t('ui.progress.bytes', words)
  }
  return total === null ? t(`ui.progress.${unit}Open`, { done }) : t(`ui.progress.${unit}`, { done, total })
}
