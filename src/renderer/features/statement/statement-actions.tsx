import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { commands } from '../../platform/commands/registry.ts'
import { ForWriters } from '../../ui/for-writers.tsx'
import { statementViews, type StatementView } from './kept.ts'

export interface StatementActionsProps {
  readonly view: StatementView
  /** Whether there is a second statement to stand beside the first. */
  readonly hasSecond: boolean
  readonly onView: (view: StatementView) => void
}

/** How the statement is shown, and the way to a new incident. */
export function StatementActions({ view, hasSecond, onView }: StatementActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      <SegmentedControl
        aria-label={t('statement.view')}
        value={view}
        data={statementViews
          .filter((value) => hasSecond || value !== 'beside')
          .map((value) => ({ value, label: t(`statement.as.${value}`) }))}
        onChange={(value) => {
          const chosen = statementViews.find((one) => one === value)
          if (chosen !== undefined) onView(chosen)
        }}
      />
      <ForWriters>
        <Button leftSection={<IconPlus size={14} />} onClick={() => commands.run('incident.new')}>
          {t('commands.label.incident.new')}
        </Button>
      </ForWriters>
    </>
  )
}
