import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import fieldStyles from '../form/fields.module.css'
import { DialogEnd } from '../ui/dialog-end.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { IntakeResult } from './intake-result.tsx'
import { useIntake, type Derivative } from './use-intake.ts'

const roles: readonly Derivative['copyRole'][] = [
  'redacted',
  'transcript',
  'translation',
  'working',
  'thumbnail',
]

export interface DerivativeDialogProps {
  readonly evidenceId: string
  readonly reference: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Takes in a file that was made from this item: an item of its own, which says how it was made. */
export function DerivativeDialog({ evidenceId, reference, onDone, onClose }: DerivativeDialogProps) {
  const { t } = useTranslation()
  const [copyRole, setRole] = useState<Derivative['copyRole']>('redacted')
  const [made, setMade] = useState({ method: '', tool: '', note: '' })
  const intake = useIntake(onDone, () => ({ derivative: { of: evidenceId, copyRole, transform: made } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('custody.derivative.title', { reference })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={fieldStyles.stack}>
        <p>{t('custody.derivative.text')}</p>
        <SelectField
          label={t('custody.derivative.role')}
          value={copyRole}
          options={roles.map((value) => ({ value, label: t(`custody.role.${value}`) }))}
          onChange={setRole}
        />
        <TextField
          required
          label={t('custody.derivative.method')}
          description={t('custody.derivative.methodHint')}
          value={made.method}
          onChange={(event) => setMade({ ...made, method: event.currentTarget.value })}
        />
        <TextField
          label={t('custody.derivative.tool')}
          value={made.tool}
          onChange={(event) => setMade({ ...made, tool: event.currentTarget.value })}
        />
        <TextField
          label={t('custody.derivative.note')}
          value={made.note}
          onChange={(event) => setMade({ ...made, note: event.currentTarget.value })}
        />
        {intake.job.running && (
          <ProgressNotice
            label={t('evidence.intake.running')}
            progress={intake.job.progress}
            onCancel={intake.job.cancel}
          />
        )}
        {intake.failure !== null && <FailureNotice failure={intake.failure} />}
        {intake.result !== null && (
          <IntakeResult result={intake.result} described={intake.described} onDismiss={onClose} />
        )}
      </div>
      <DialogEnd>
        <Button onClick={onClose}>{t('ui.close')}</Button>
        <Button
          variant="filled"
          disabled={made.method.trim() === '' || intake.job.running}
          onClick={() => void intake.pick({ folder: false })}
        >
          {t('custody.derivative.choose')}
        </Button>
      </DialogEnd>
    </Modal>
  )
}
