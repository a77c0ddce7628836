import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import type { BackupWork } from './use-backup-work.ts'

/** How far it is, or why it came to nothing. */
export function WorkState({ running, progress, cancel, failure }: BackupWork) {
  const { t } = useTranslation()
  const isChecking = progress?.stage === 'restore-checking'
  return (
    <>
      {running && (
        <ProgressNotice
          label={isChecking ? t('backup.checkingEvidence') : t('backup.unpacking')}
          progress={progress}
          onCancel={cancel}
        />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  )
}
