import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DuplicatesListing } from '../../engine/duplicate-answers.ts'
import styles from './duplicates.module.css'

export interface FindingNoteProps {
  readonly progress: DuplicatesListing['progress']
  /** Nothing was found yet: this stands alone. */
  readonly isFirst: boolean
}

/** How far the comparing is. It needs nobody: what was found before can be worked on meanwhile. */
export function FindingNote({ progress, isFirst }: FindingNoteProps) {
  const { t } = useTranslation()
  if (progress === null) return <p className={styles.finding}>{t('duplicates.finding.waiting')}</p>
  const percent = Math.floor((100 * progress.done) / progress.total)
  const label = isFirst ? t('duplicates.finding.first') : t('duplicates.finding.again')
  return (
    <div className={styles.finding}>
      <span>{label}</span>
      <Progress className={styles.bar} aria-label={label} value={percent} />
      <span className={styles.quiet}>{t('duplicates.finding.percent', { percent })}</span>
    </div>
  )
}
