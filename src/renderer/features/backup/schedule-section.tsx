import { useTranslation } from 'react-i18next'
import type { Backups } from '../../backup/use-backups.ts'
import { Section } from '../../ui/section.tsx'
import styles from './backup.module.css'
import { KeptBackups } from './kept-backups.tsx'
import { ScheduleForm } from './schedule-form.tsx'

/** Backups that are made by themselves: what is kept of them, and the choice. */
export function ScheduleSection({ backups }: { readonly backups: Backups }) {
  const { t } = useTranslation()
  return (
    <Section title={t('backup.schedule')} hint={t('backup.scheduleHint')}>
      <div className={styles.form}>
        {backups.schedule !== null && <KeptBackups schedule={backups.schedule} />}
        <ScheduleForm backups={backups} />
      </div>
    </Section>
  )
}
