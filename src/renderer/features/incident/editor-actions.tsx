import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UndoSaveButton } from '../../form/undo-save-button.tsx'
import { useCommand } from '../../platform/commands/use-command.ts'
import type { UndoSave } from '../../platform/use-undo-save.ts'
import { navigate } from '../../platform/navigation.ts'
import { SaveBar } from '../../ui/save-bar.tsx'
import type { IncidentEditor } from './use-incident-editor.ts'

export interface EditorActionsProps {
  readonly id: string
  readonly editor: IncidentEditor
  /** When the draft that the form opened on was kept. */
  readonly keptAt: string | null
  readonly undo: UndoSave
}

/** History and Save, as buttons and as commands. */
export function EditorActions({ id, editor, keptAt, undo }: EditorActionsProps) {
  const { t } = useTranslation()
  const { dirty, saving, saved } = editor
  const showHistory = () => navigate({ screen: 'history', id })
  useCommand('record.save', () => void editor.save(), dirty && !saving.saving)
  useCommand('record.history', showHistory, saved !== null)
  return (
    <>
      <UndoSaveButton undo={undo} dirty={dirty} />
      {saved !== null && (
        <Button leftSection={<IconHistory size={14} aria-hidden="true" />} onClick={showHistory}>
          {t('incident.history', { rev: saved.rev })}
        </Button>
      )}
      <SaveBar
        dirty={dirty}
        saving={saving.saving}
        keptAt={editor.keeping.keptAt ?? keptAt}
        savedAt={saved?.changedAt ?? null}
        reason={editor.reason}
        reasonIssue={editor.shownIssues.get('reason')}
        reasonNeeded={editor.state.form.reviews.length > 0}
        onReason={editor.setReason}
        onSave={() => void editor.save()}
      />
    </>
  )
}
