import { useTranslation } from 'react-i18next'
import type { FigureRange } from '../../engine/queries.ts'
import { RangeText } from '../../ui/range-text.tsx'
import styles from './incidents.module.css'

/** Killed and wounded as ranges; where neither was recorded, that. */
export function FigureText({
  killed,
  injured,
}: {
  readonly killed: FigureRange | null
  readonly injured: FigureRange | null
}) {
  const { t } = useTranslation()
  if (killed === null && injured === null)
    return <span className={styles.quiet}>{t('ui.range.notRecorded')}</span>
  return (
    <>
      {killed !== null && (
        <span className={styles.line}>
          <RangeText range={killed} /> {t('incidents.killed')}
        </span>
      )}
      {injured !== null && (
        <span className={killed === null ? styles.line : styles.quiet}>
          <RangeText range={injured} /> {t('incidents.wounded')}
        </span>
      )}
    </>
  )
}
