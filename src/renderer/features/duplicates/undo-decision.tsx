import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../platform/commands/use-command.ts'
import { ForWriters } from '../../ui/for-writers.tsx'
import styles from './duplicates.module.css'
import type { Decide } from './use-decide.ts'

/** What was decided a moment ago, and the way back from it. */
export function UndoDecision({ decide }: { readonly decide: Decide }) {
  const { t } = useTranslation()
  const { canUndo, said, undo } = decide
  useCommand('record.undo-save', () => void undo(), canUndo)
  return (
    <ForWriters>
      <span className={styles.said} role="status">
        {said}
      </span>
      {canUndo && (
        <Button leftSection={<IconArrowBackUp size={14} aria-hidden="true" />} onClick={() => void undo()}>
          {t('duplicates.act.undo')}
        </Button>
      )}
    </ForWriters>
  )
}
