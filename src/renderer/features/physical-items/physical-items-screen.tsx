import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { bridge } from '../../platform/bridge.ts'
import { navigate } from '../../platform/navigation.ts'
import { newId } from '../../platform/new-id.ts'
import { useJournalAnswer } from '../../platform/use-journal-answer.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Page } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './physical-items.module.css'
import { shownThings, thingFilters, type ThingFilter } from './shown-things.ts'
import { ThingTable } from './thing-table.tsx'

const NOTHING = {}
const askHolders = () => bridge.evidence.holders({})

/** Things that are no file, each with whoever had it last and the seal that it left under. */
export function PhysicalItemsScreen() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<ThingFilter>('all')
  const items = useEngineQuery('records.all', { kind: 'physical-item' })
  const uses = useEngineQuery('evidence.uses', NOTHING) ?? {}
  const holders = new Map(useJournalAnswer(askHolders)?.map((one) => [one.itemId, one]))
  const shown = shownThings(items ?? [], filter, (id) => uses[id] !== undefined)
  const newItem = (
    <ForWriters>
      <Button
        variant="filled"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => navigate({ screen: 'physical-item', id: newId(), fresh: true })}
      >
        {t('custody.physical.new')}
      </Button>
    </ForWriters>
  )
  return (
    <Page
      title={t('custody.physical.title')}
      actions={
        <>
          <Button onClick={() => navigate({ screen: 'evidence', id: null })}>
            {t('custody.screen.files')}
          </Button>
          {newItem}
        </>
      }
    >
      {items?.length === 0 && (
        <EmptyState title={t('custody.physical.empty')} actions={newItem}>
          {t('custody.physical.emptyHint')}
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <>
          <SelectField
            className={styles.filter ?? ''}
            label={t('objects.filter')}
            value={filter}
            options={thingFilters.map((value) => ({ value, label: t(`objects.filters.${value}`) }))}
            onChange={setFilter}
          />
          {shown.length === 0 ? (
            <p className={styles.quiet}>{t('objects.noneShown')}</p>
          ) : (
            <ThingTable
              items={shown}
              holderOf={(id) => holders.get(id)}
              usesOf={(id) => uses[id]?.length ?? 0}
            />
          )}
        </>
      )}
    </Page>
  )
}
