import { Button } from '@mantine/core'
import { IconArrowBackUp, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ForExporters, ForWriters } from '../ui/for-writers.tsx'
import styles from './hand-overs.module.css'
import { RecallDialog } from './recall-dialog.tsx'

export interface HandOverActionsProps {
  readonly record: StoredRecord<'hand-over'>
  readonly mayRecall?: boolean
}

/** A receipt to sign, and calling it back. */
export function HandOverActions({ record, mayRecall = true }: HandOverActionsProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [recalling, setRecalling] = useState(false)
  const named = { reference: record.reference }

  const saveReceipt = async () => {
    setBusy(true)
    setFailure(null)
    const answer = await bridge.dossier.saveReceipt({ handOverId: record.id })
    setBusy(false)
    if (!answer.ok) setFailure(answer.failure)
    else if (answer.value.savedAs !== null) setSavedAs(answer.value.savedAs)
  }

  return (
    <>
      <div className={styles.actions}>
        <span className={styles.quiet} role="status">
          {savedAs !== null && (
            <>
              {t('handOver.receiptSaved')} <bdi>{savedAs}</bdi>
            </>
          )}
        </span>
        <ForExporters>
          <Button
            variant="subtle"
            loading={busy}
            leftSection={<IconSignature size={14} aria-hidden="true" />}
            aria-label={t('handOver.receiptOf', named)}
            onClick={() => void saveReceipt()}
          >
            {t('handOver.receipt')}
          </Button>
        </ForExporters>
        {mayRecall && record.body.recalled === null && (
          <ForWriters>
            <Button
              variant="subtle"
              leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
              aria-label={t('handOver.recallOf', named)}
              onClick={() => setRecalling(true)}
            >
              {t('handOver.recall')}
            </Button>
          </ForWriters>
        )}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {recalling && <RecallDialog record={record} onClose={() => setRecalling(false)} />}
    </>
  )
}
