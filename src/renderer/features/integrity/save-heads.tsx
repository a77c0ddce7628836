import { Button } from '@mantine/core'
import { IconDeviceFloppy, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJob } from '../../platform/use-job.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import styles from './integrity.module.css'

/** The checkpoint of now, or of every save, into a file. */
export function SaveHeads() {
  const { t } = useTranslation()
  const job = useJob()
  const [saved, setSaved] = useState<{ readonly as: string; readonly heads: number | null } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const saveOne = async () => {
    const answer = await bridge.integrity.saveCheckpoint({})
    setFailure(answer.ok ? null : answer.failure)
    setSaved(answer.ok && answer.value.savedAs !== null ? { as: answer.value.savedAs, heads: null } : null)
  }
  const saveAll = async () => {
    const answer = await job.run((jobId) => bridge.integrity.saveHeads({ jobId }))
    setFailure(answer.ok ? null : answer.failure)
    setSaved(
      answer.ok && answer.value.savedAs !== null
        ? { as: answer.value.savedAs, heads: answer.value.heads }
        : null,
    )
  }
  return (
    <>
      <div className={styles.row}>
        <Button leftSection={<IconDeviceFloppy size={14} />} onClick={() => void saveOne()}>
          {t('integrity.head.save')}
        </Button>
        <Button leftSection={<IconStack2 size={14} />} disabled={job.running} onClick={() => void saveAll()}>
          {t('integrity.head.saveAll')}
        </Button>
        <span role="status">
          {saved !== null && (
            <>
              {saved.heads === null
                ? t('integrity.head.savedAs')
                : t('integrity.head.savedHeads', { count: saved.heads })}{' '}
              <bdi>{saved.as}</bdi>
            </>
          )}
        </span>
      </div>
      <p className={styles.quiet}>{t('integrity.head.saveAllHint')}</p>
      {job.running && (
        <ProgressNotice label={t('integrity.head.saving')} progress={job.progress} onCancel={job.cancel} />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  )
}
