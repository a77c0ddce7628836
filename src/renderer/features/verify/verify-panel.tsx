import { Button } from '@mantine/core'
import { IconFileZip, IconFolder, IconZoomCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DropZone } from '../../evidence/drop-zone.tsx'
import { useSession } from '../../platform/session.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { LockFields } from './lock-fields.tsx'
import { useVerify } from './use-verify.ts'
import { VerifyReport } from './verify-report.tsx'
import styles from './verify.module.css'

/** Choose it, say what you have from elsewhere, read what it came to. Needs no workspace. */
export function VerifyPanel() {
  const { t } = useTranslation()
  const { host } = useSession()
  const verifying = useVerify()
  const { job, picked, report, failure } = verifying
  if (report !== null)
    return <VerifyReport report={report} name={picked?.name ?? ''} onAgain={verifying.again} />
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{t('verify.lead')}</p>
      <DropZone onFiles={(files) => void verifying.drop(files)}>
        <div className={styles.pick}>
          <span>{t('verify.drop')}</span>
          <div className={styles.row}>
            <Button leftSection={<IconFileZip size={14} />} onClick={() => void verifying.pick('file')}>
              {t('verify.pickFile')}
            </Button>
            {host.canPickFolder && (
              <Button leftSection={<IconFolder size={14} />} onClick={() => void verifying.pick('folder')}>
                {t('verify.pickFolder')}
              </Button>
            )}
          </div>
          {picked === null ? (
            <span className={styles.quiet}>{t('verify.nothingPicked')}</span>
          ) : (
            <bdi className={styles.name}>{picked.name}</bdi>
          )}
        </div>
      </DropZone>
      <LockFields {...verifying} />
      <Elsewhere {...verifying} />
      {job.running && (
        <ProgressNotice label={t('verify.running')} progress={job.progress} onCancel={job.cancel} />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.row}>
        <Button
          variant="filled"
          leftSection={<IconZoomCheck size={14} />}
          disabled={picked === null || job.running}
          onClick={() => void verifying.run()}
        >
          {t('verify.run')}
        </Button>
      </div>
    </div>
  )
}
