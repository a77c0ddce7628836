import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { commands } from '../../platform/commands/registry.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'

export interface NoIncidentsProps {
  readonly text: string
  /** By a phrase or by what a number counts. */
  readonly narrowed: boolean
  readonly onText: (text: string) => void
}

/** Nothing is logged, or nothing fits the filter: two different things to do about it. */
export function NoIncidents({ text, narrowed, onText }: NoIncidentsProps) {
  const { t } = useTranslation()
  if (text.trim() === '' && !narrowed)
    return (
      <EmptyState
        title={t('incidents.empty')}
        actions={
          <ForWriters>
            <Button leftSection={<IconPlus size={14} />} onClick={() => commands.run('incident.new')}>
              {t('commands.label.incident.new')}
            </Button>
          </ForWriters>
        }
      >
        {t('incidents.emptyHint')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('incidents.noHit')}
      actions={
        <>
          {text !== '' && <Button onClick={() => onText('')}>{t('incidents.clear')}</Button>}
          {narrowed && (
            <Button onClick={() => navigate({ screen: 'incidents', categoryId: null })}>
              {t('incidents.all')}
            </Button>
          )}
        </>
      }
    >
      {t('incidents.noHitHint')}
    </EmptyState>
  )
}
