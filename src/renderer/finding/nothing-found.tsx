import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IncidentListFilter } from '../engine/queries.ts'
import { commands } from '../platform/commands/registry.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ForWriters } from '../ui/for-writers.tsx'
import { isNarrowed, type ListFilter } from './use-list-filter.ts'
import { waysToWiden, type Widening } from './ways-to-widen.ts'
import { WidenButton } from './widen-button.tsx'

export interface NothingFoundProps {
  readonly filter: ListFilter
  /** The same, once the words have settled. */
  readonly asked: IncidentListFilter
  /** The button that was pressed is gone afterwards: the keys go on elsewhere. */
  readonly onGone: () => void
}

/** Nothing is logged, or nothing fits the filter: two different things to do about it. */
export function NothingFound({ filter, asked, onGone }: NothingFoundProps) {
  const { t } = useTranslation()
  if (!isNarrowed(asked))
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
  const widen = (way: Widening) => {
    if (way.kind === 'filters') filter.onDrop(way.filters)
    else if (way.kind === 'words') filter.onText('')
    else if (way.kind === 'area') filter.onArea(undefined)
    else filter.onDropAll()
    onGone()
  }
  return (
    <EmptyState
      title={t('incidents.noHit')}
      actions={waysToWiden(asked).map((way) => (
        <WidenButton
          key={way.kind === 'filters' ? `filters.${way.name}` : way.kind}
          way={way}
          onWiden={() => widen(way)}
        />
      ))}
    >
      {t('incidents.noHitHint')}
    </EmptyState>
  )
}
