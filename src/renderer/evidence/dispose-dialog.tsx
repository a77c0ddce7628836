import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import fieldStyles from '../form/fields.module.css'
import { bridge } from '../platform/bridge.ts'
import { DialogEnd } from '../ui/dialog-end.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { TextField } from '../ui/text-field.tsx'

export type DisposeStep = 'give-up' | 'take-back' | 'delete'

export interface DisposeDialogProps {
  readonly step: DisposeStep
  readonly evidenceId: string
  readonly reference: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A decision about an item, with its reason. Deleting names what goes, and wants the reference typed. */
export function DisposeDialog({ step, evidenceId, reference, onDone, onClose }: DisposeDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const missing = reason.trim() === '' || (step === 'delete' && typed.trim() !== reference)

  const decide = async () => {
    setBusy(true)
    const order = { evidenceId, reason: reason.trim() }
    const answer = await bridge.evidence.dispose(
      step === 'delete' ? { step, ...order, reference: typed.trim() } : { step, ...order },
    )
    setBusy(false)
    if (answer.ok) onDone()
    else setFailure(answer.failure)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`custody.dispose.${step}.title`, { reference })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={fieldStyles.stack}>
        <p>{t(`custody.dispose.${step}.text`)}</p>
        <TextField
          data-autofocus
          required
          label={t('custody.dispose.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {step === 'delete' && (
          <TextField
            required
            label={t('custody.dispose.typeReference', { reference })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {failure !== null && <FailureNotice failure={failure} />}
      </div>
      <DialogEnd>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button
          variant="filled"
          color={step === 'take-back' ? 'accent' : 'red'}
          disabled={missing}
          loading={busy}
          onClick={() => void decide()}
        >
          {t(`custody.dispose.${step}.confirm`)}
        </Button>
      </DialogEnd>
    </Modal>
  )
}
