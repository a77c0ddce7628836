import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../platform/commands/use-command.ts'
import { useIsViewer } from '../platform/session.ts'
import type { UndoSave } from '../platform/use-undo-save.ts'

export interface UndoSaveButtonProps {
  readonly undo: UndoSave
  /** What is typed since is saved or given up first. */
  readonly dirty: boolean
}

/** Takes the last save back, as a button and as a command, while there is one to take back. */
export function UndoSaveButton({ undo, dirty }: UndoSaveButtonProps) {
  const { t } = useTranslation()
  const isViewer = useIsViewer()
  const canUndo = undo.available && !dirty && !isViewer
  useCommand('record.undo-save', () => void undo.undo(), canUndo)
  if (!canUndo) return null
  return (
    <Button
      variant="subtle"
      leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
      onClick={() => void undo.undo()}
    >
      {t('history.undo')}
    </Button>
  )
}
