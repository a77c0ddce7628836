import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useCommand } from '../../../platform/commands/use-command.ts'
import { navigate } from '../../../platform/navigation.ts'
import { ForWriters } from '../../../ui/for-writers.tsx'
import { UndoDialog } from './undo-dialog.tsx'

/** To what came, and undoing all of it. */
export function PageActions({ record: { id, body } }: { readonly record: StoredRecord<'log-import'> }) {
  const { t } = useTranslation()
  const [undoing, setUndoing] = useState(false)
  useCommand('import.undo', () => setUndoing(true), body.undone === null)
  return (
    <>
      {body.undone === null && (
        <ForWriters>
          <Button
            leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
            onClick={() => setUndoing(true)}
          >
            {t('logImports.undo.action')}
          </Button>
        </ForWriters>
      )}
      <Button
        variant="filled"
        onClick={() => navigate({ screen: 'incidents', filters: [`claimed-by.${body.sourceId}`] })}
      >
        {t('logImports.showIncidents')}
      </Button>
      {undoing && <UndoDialog importId={id} onClose={() => setUndoing(false)} />}
    </>
  )
}
