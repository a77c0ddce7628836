import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { commands } from '../../platform/commands/registry.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SourcesFilter } from './sources-filter.tsx'
import { SourcesTable } from './sources-table.tsx'
import styles from './sources.module.css'
import { ForWriters } from '../../ui/for-writers.tsx'

export type SourcesFilterState = Pick<Params<'sources.list'>, 'text' | 'group' | 'withWithdrawn' | 'order'>

const STEP = 100
const everything: SourcesFilterState = { text: '', group: null, withWithdrawn: false, order: 'reference' }

/** All sources: found by words, narrowed to those of one origin, with how much rests on each. */
export function SourcesScreen() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(everything)
  const [limit, setLimit] = useState(STEP)
  const listing = useEngineQuery('sources.list', { ...useDeferredValue(filter), limit })
  const filtered = filter.text.trim() !== '' || filter.group !== null
  const newSource = (
    <ForWriters>
      <Button
        variant="filled"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => commands.run('source.new')}
      >
        {t('commands.label.source.new')}
      </Button>
    </ForWriters>
  )
  return (
    <Page
      flush
      title={t('sources.title')}
      badges={
        listing !== undefined && (
          <span className={styles.quiet} role="status">
            {filtered
              ? t('incidents.found', { count: listing.total })
              : t('terms.sources', { count: listing.total })}
            {listing.withdrawn > 0 &&
              !filter.withWithdrawn &&
              ` · ${t('sources.withdrawn.count', { count: listing.withdrawn })}`}
          </span>
        )
      }
      actions={newSource}
    >
      <SourcesFilter
        filter={filter}
        groups={listing?.groups ?? []}
        withdrawn={listing?.withdrawn ?? 0}
        onChange={(part) => {
          setLimit(STEP)
          setFilter((now) => ({ ...now, ...part }))
        }}
      />
      {listing?.total === 0 &&
        (listing.withdrawn > 0 ? (
          <EmptyState
            title={t('sources.withdrawn.allHidden')}
            actions={
              <Button onClick={() => setFilter({ ...filter, withWithdrawn: true })}>
                {t('sources.withdrawn.show', { count: listing.withdrawn })}
              </Button>
            }
          />
        ) : filtered ? (
          <EmptyState
            title={t('sources.noHit')}
            actions={<Button onClick={() => setFilter(everything)}>{t('sources.showAll')}</Button>}
          />
        ) : (
          <EmptyState title={t('sources.empty')} actions={newSource}>
            {t('sources.emptyHint')}
          </EmptyState>
        ))}
      {listing !== undefined && listing.total > 0 && (
        <SourcesTable listing={listing} onMore={() => setLimit(limit + STEP)} />
      )}
    </Page>
  )
}
