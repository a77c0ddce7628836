import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { Preview } from '../work/use-preview.ts'
import { BecomeRow } from './become-row.tsx'
import styles from './preview.module.css'

/** The first rows as they would become. */
export function PreviewRows({ preview: { shown, canTry } }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  if (!canTry)
    return <EmptyState title={t('importLog.preview.none')}>{t('importLog.preview.noneHint')}</EmptyState>
  if (shown === null) return null
  return (
    <>
      <ol className={styles.rows}>
        {shown.sample.map((row) => (
          <li key={row.row}>
            <BecomeRow line={row} />
          </li>
        ))}
      </ol>
      {shown.rows > shown.sample.length && (
        <p className={styles.quiet}>{t('importLog.preview.more', { count: shown.sample.length })}</p>
      )}
    </>
  )
}
