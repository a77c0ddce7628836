import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../ui/text-field.tsx'

export interface WithdrawDialogProps {
  readonly onCancel: () => void
  readonly onWithdraw: (why: string) => void
}

/** Giving an incident up always has a reason. */
export function WithdrawDialog({ onCancel, onWithdraw }: WithdrawDialogProps) {
  const { t } = useTranslation()
  const [why, setWhy] = useState('')
  return (
    <Modal
      opened
      title={t('review.form.withdrawTitle')}
      onClose={onCancel}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>{t('review.form.withdrawText')}</p>
      <TextField
        mt="md"
        required
        data-autofocus
        maxLength={500}
        label={t('review.form.withdrawReason')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <Button variant="filled" disabled={why.trim() === ''} onClick={() => onWithdraw(why)}>
          {t('review.form.withdrawConfirm')}
        </Button>
      </Group>
    </Modal>
  )
}
