import { useTranslation } from 'react-i18next'
import type { Backups } from '../../backup/use-backups.ts'
import { useJobOf } from '../../platform/use-job.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { KeptBackups } from './kept-backups.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { useSchedule } from './use-schedule.ts'

/** Backups that are made by themselves: what is under way or in the way, what is kept, and the choice. */
export function ScheduleSection({ backups }: { readonly backups: Backups }) {
  const { t } = useTranslation()
  const schedule = useSchedule(backups.schedule)
  const { progress, cancel } = useJobOf(backups.jobId)
  const { problem } = backups
  return (
    <Section title={t('backup.schedule')} hint={t('backup.scheduleHint')}>
      {backups.jobId !== null && (
        <ProgressNotice
          key={backups.jobId}
          label={
            progress?.stage === 'backup-reading-back' ? t('backup.readingBack') : t('backup.makingScheduled')
          }
          progress={progress}
          onCancel={cancel}
        />
      )}
      {problem !== null && backups.jobId === null && (
        <FailureNotice
          failure={{
            code: 'io',
            message: problem.message,
            ...(problem.next !== null && { next: problem.next }),
          }}
          onRetry={() => void schedule.makeNow()}
        />
      )}
      {backups.schedule !== null && <KeptBackups schedule={backups.schedule} />}
      <ScheduleForm backups={backups} schedule={schedule} />
    </Section>
  )
}
