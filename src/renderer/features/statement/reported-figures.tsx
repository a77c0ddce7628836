import { useTranslation } from 'react-i18next'
import { rangeOf } from '#shared/domain/casualty/totals.ts'
import { RangeText } from '../../ui/range-text.tsx'
import styles from './statement.module.css'
import { useReports } from './use-reports.ts'

/** The figures of the statistical reports on record, each with what it leaves out. */
export function ReportedFigures() {
  const { t } = useTranslation()
  const figures = useReports()?.flatMap(({ body }) => body.figures)
  if (figures === undefined) return '…'
  if (figures.length === 0) return t('statement.asides.noReport')
  return figures.map((figure) => (
    <span key={figure.id} className={styles.line}>
      <strong>
        <RangeText range={rangeOf(figure)} />
      </strong>{' '}
      {t(`statement.asides.harm.${figure.harm}`)}
      {figure.exclusions !== '' && (
        <>
          {', '}
          {t('statement.asides.without')} <bdi>{figure.exclusions}</bdi>
        </>
      )}
    </span>
  ))
}
