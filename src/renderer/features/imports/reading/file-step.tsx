import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/section.tsx'
import type { LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import { ProfileChoice } from './profile-choice.tsx'
import { ReadingFacts } from './reading-facts.tsx'
import { ReceivedTable } from './received-table.tsx'
import { TryEncoding } from './try-encoding.tsx'

/** How the file was read, which can be changed, and its first rows as they were received. */
export function FileStep({ work, job }: { readonly work: LogWork; readonly job: LogJob }) {
  const { t } = useTranslation()
  const { look, unreadable } = work
  return (
    <>
      {unreadable !== null && <FailureNotice failure={unreadable} />}
      {unreadable?.code === 'invalid' && look === null && <TryEncoding work={work} job={job} />}
      {look !== null && (
        <Section title={t('importLog.read.title')} hint={t('importLog.read.again')}>
          <ReadingFacts work={work} look={look} job={job} />
        </Section>
      )}
      {look !== null && unreadable === null && (
        <>
          <ProfileChoice work={work} job={job} />
          {look.rows === 0 ? (
            <EmptyState title={t('importLog.read.noRows')}>{t('importLog.read.noRowsHint')}</EmptyState>
          ) : (
            <Section title={t('importLog.read.first', { count: look.sample.length })}>
              <ReceivedTable look={look} />
            </Section>
          )}
        </>
      )}
    </>
  )
}
