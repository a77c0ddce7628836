import { useTranslation } from 'react-i18next'
import { fieldRule } from '#shared/domain/import-profile/schema.ts'
import type { LogWork } from '../work/log-work.ts'
import type { Preview } from '../work/use-preview.ts'
import styles from './preview.module.css'

/** How many rows would come in as things stand, and what is not tried yet. */
export function PreviewSummary({ preview, work }: { readonly preview: Preview; readonly work: LogWork }) {
  const { t } = useTranslation()
  const { shown, isOld } = preview
  const incomplete =
    work.mapping?.form.rules.filter(({ rule }) => !fieldRule.safeParse(rule).success).length ?? 0
  return (
    <p className={styles.summary} role="status">
      {isOld && t('importLog.preview.working')}
      {!isOld && shown !== null && (
        <>
          {t('importLog.preview.summary', { count: shown.rows })}
          {', '}
          {shown.rejected === 0 ? (
            t('importLog.preview.allIn')
          ) : (
            <strong className={styles.bad}>{t('importLog.preview.kept', { count: shown.rejected })}</strong>
          )}
        </>
      )}
      {incomplete > 0 && <> {t('importLog.preview.incomplete', { count: incomplete })}</>}
    </p>
  )
}
