import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './activity.module.css'

/** The signed checkpoint that closed the commit of an entry, read when it is asked for. */
export function CommitCheckpoint({ seq }: { readonly seq: number }) {
  const { t } = useTranslation()
  const [note, setNote] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const read = async () => {
    const answer = await bridge.journal.checkpoint({ seq })
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) setNote(answer.value.note)
  }
  if (note !== null)
    return (
      <div className={styles.checkpoint}>
        <p className={styles.quiet}>{t('activity.details.checkpoint')}</p>
        <CopyText text={note} label={t('activity.details.checkpoint')} />
      </div>
    )
  return (
    <div className={styles.checkpoint}>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button leftSection={<IconSignature size={13} aria-hidden="true" />} onClick={() => void read()}>
        {t('activity.details.showCheckpoint')}
      </Button>
    </div>
  )
}
