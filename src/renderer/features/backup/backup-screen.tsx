import { useTranslation } from 'react-i18next'
import { useBackups, type Backups } from '../../backup/use-backups.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './backup.module.css'
import { CheckForm } from './check-form.tsx'
import { MakeForm } from './make-form.tsx'
import { ScheduledNow } from './scheduled-now.tsx'
import { ScheduleSection } from './schedule-section.tsx'

/** Copies elsewhere: when the last one was made and tried out, making one, and trying one out. */
export function BackupScreen() {
  const { t } = useTranslation()
  const { backups, failure } = useBackups({ counting: true })
  return (
    <Page title={t('backup.title')}>
      {failure !== null && <FailureNotice failure={failure} />}
      {backups !== null && (
        <>
          <ScheduledNow backups={backups} />
          <Section title={t('backup.state')}>
            <div className={styles.text}>
              <LastOne of={backups.made} words="lastMade" />
              {backups.made !== null && <p>{t('backup.entriesSince', { count: backups.entriesSince })}</p>}
              <LastOne of={backups.checked} words="lastChecked" />
              <p className={styles.quiet}>{t('backup.restoreWhere')}</p>
            </div>
          </Section>
          <ForWriters>
            <Section title={t('backup.make')} hint={t('backup.makeHint')}>
              <MakeForm keys={backups.keys} />
            </Section>
            <ScheduleSection backups={backups} />
            <Section title={t('backup.check')} hint={t('backup.checkHint')}>
              <CheckForm />
            </Section>
          </ForWriters>
        </>
      )}
    </Page>
  )
}

function LastOne({
  of,
  words,
}: {
  readonly of: Backups['made'] | Backups['checked']
  readonly words: 'lastMade' | 'lastChecked'
}) {
  const { t, i18n } = useTranslation()
  if (of === null) return <p>{t(`backup.${words}None`)}</p>
  return (
    <p>
      {t(`backup.${words}`)} <InstantText instant={of.at} />
      {'. '}
      {t('backup.foundEntries', { count: of.size })}
      {'bytes' in of && ` ${t('backup.size', { size: formatBytes(of.bytes, i18n.language) })}`}
    </p>
  )
}
