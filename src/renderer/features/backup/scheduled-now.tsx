import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import type { Backups } from '../../backup/use-backups.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJobOf } from '../../platform/use-job.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'

/** The backup of the schedule that is under way, or why the one that is due was not made. */
export function ScheduledNow({ backups: { jobId, problem } }: { readonly backups: Backups }) {
  const { t } = useTranslation()
  const { progress, cancel } = useJobOf(jobId)
  const [failure, setFailure] = useState<Failure | null>(null)
  const again = async () => {
    const answer = await bridge.backup.makeScheduled({})
    setFailure(answer.ok ? null : answer.failure)
  }
  const isReadingBack = progress?.stage === 'backup-reading-back'
  if (jobId !== null)
    return (
      <ProgressNotice
        key={jobId}
        label={isReadingBack ? t('backup.readingBack') : t('backup.makingScheduled')}
        progress={progress}
        onCancel={cancel}
      />
    )
  const why = failure ?? problem
  if (why === null) return null
  const message = t('backup.notMade', { why: why.message })
  const next = why.next ?? undefined
  return (
    <FailureNotice
      failure={{ code: 'io', message, ...(next !== undefined && { next }) }}
      onRetry={() => void again()}
    />
  )
}
