import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  /** Names what goes and what stays. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly busy?: boolean
  /** It cannot be done; the children say why. */
  readonly disabled?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {props.children}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={props.onCancel} data-autofocus>
          {t('ui.cancel')}
        </Button>
        <Button
          variant="filled"
          color={props.danger === true ? 'red' : 'accent'}
          loading={props.busy === true}
          disabled={props.disabled === true}
          onClick={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}
