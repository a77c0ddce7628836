import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { facetNameOf } from '../engine/facets.ts'
import { commands } from '../platform/commands/registry.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ForWriters } from '../ui/for-writers.tsx'
import { isNarrowed, type ListFilter } from './use-list-filter.ts'

export interface NothingFoundProps {
  readonly filter: ListFilter
  /** The button that was pressed is gone afterwards: the keys go on elsewhere. */
  readonly onGone: () => void
}

/** Nothing is logged, or nothing fits the filter: two different things to do about it. */
export function NothingFound({ filter, onGone }: NothingFoundProps) {
  const { t } = useTranslation()
  const { text, filters, area } = filter
  const widen = (how: () => void) => () => {
    how()
    onGone()
  }
  if (!isNarrowed(filter))
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
          {text !== '' && <Button onClick={widen(() => filter.onText(''))}>{t('incidents.clear')}</Button>}
          {[...Map.groupBy(filters, facetNameOf)].map(([name, chosen]) => (
            <Button key={name} onClick={widen(() => filter.onDrop(chosen))}>
              {name === null
                ? t('facets.dropOther')
                : t('facets.dropOf', { facet: t(`facets.name.${name}`) })}
            </Button>
          ))}
          {area !== undefined && (
            <Button onClick={widen(() => filter.onArea(undefined))}>{t('facets.dropArea')}</Button>
          )}
          {(filters.length > 0 || area !== undefined) && (
            <Button onClick={widen(filter.onDropAll)}>{t('incidents.all')}</Button>
          )}
        </>
      }
    >
      {t('incidents.noHitHint')}
    </EmptyState>
  )
}
