import { Button, Group, Modal } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProseField } from '../ui/prose-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './hand-overs.module.css'
import { WhoText } from './who-text.tsx'

export interface RecallDialogProps {
  readonly record: StoredRecord<'hand-over'>
  readonly onClose: () => void
}

/** Records that a hand-over was called back: what that does and does not do, why, and who was told. */
export function RecallDialog({ record, onClose }: RecallDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [told, setTold] = useState('')
  const [issue, setIssue] = useState<string | undefined>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const missing = reason.trim() === '' ? 'text.required' : undefined
    setIssue(missing)
    setFailure(null)
    if (missing !== undefined) return field.current?.focus()
    setBusy(true)
    const answer = await bridge.dossier.recall({ handOverId: record.id, reason, told })
    setBusy(false)
    if (answer.ok) return onClose()
    const [first] = answer.failure.issues ?? []
    if (first?.path[0] === 'reason') setIssue(first.key)
    else setFailure(answer.failure)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('handOver.recallTitle', { reference: record.reference })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form className={styles.form} autoComplete="off" noValidate onSubmit={(event) => void onSubmit(event)}>
        <p>
          {t('handOver.version', { number: record.body.version })}, <WhoText body={record.body} />
        </p>
        <ul className={styles.points}>
          {(['stays', 'asked', 'once'] as const).map((point) => (
            <li key={point}>{t(`handOver.recallPoints.${point}`)}</li>
          ))}
        </ul>
        <ProseField
          ref={field}
          required
          data-autofocus
          label={t('handOver.recallReason')}
          maxLength={2_000}
          value={reason}
          issue={issue}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextField
          label={t('handOver.recallTold')}
          description={t('handOver.recallToldHint')}
          maxLength={500}
          value={told}
          onChange={(event) => setTold(event.currentTarget.value)}
        />
        {failure !== null && <FailureNotice failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" color="red" loading={busy}>
            {t('handOver.recallSubmit')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
