import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { commands } from '../../platform/commands/registry.ts'
import { Page } from '../../ui/page.tsx'
import { ChosenFilters } from './chosen-filters.tsx'
import { FacetPanel } from './facet-panel.tsx'
import facetStyles from './facets.module.css'
import { useFacetsShown } from './facets-shown.ts'
import { FindBar } from './find-bar.tsx'
import { FindProblems } from './find-problems.tsx'
import { IncidentTable } from './incident-table.tsx'
import styles from './incidents.module.css'
import { NoIncidents } from './no-incidents.tsx'
import { useIncidentList } from './use-incident-list.ts'
import { useListFilter } from './use-list-filter.ts'
import { HandOverListed } from './hand-over-listed.tsx'
import { ForExporters, ForWriters } from '../../ui/for-writers.tsx'

export interface IncidentsScreenProps {
  readonly filters: readonly string[]
  /** By which `typed-words` knows the words. */
  readonly words: number | undefined
}

/** All incidents, or those that fit words and filters. */
export function IncidentsScreen({ filters, words }: IncidentsScreenProps) {
  const { t } = useTranslation()
  const filter = useListFilter(filters, words)
  const list = useIncidentList(filter.text, filters)
  const grid = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const toField = () => field.current?.focus()
  const [shown, onToggle] = useFacetsShown()
  const panelId = useId()
  const filtered = filter.text.trim() !== '' || filters.length > 0
  return (
    <Page
      flush
      title={t('incidents.title')}
      badges={
        list.total !== undefined &&
        list.problems.length === 0 && (
          <span className={styles.total} role="status">
            {filtered
              ? t('incidents.found', { count: list.total })
              : t('terms.incidents', { count: list.total })}
          </span>
        )
      }
      actions={
        <>
          <ForExporters>
            <HandOverListed filter={list.filter} count={list.total} />
          </ForExporters>
          <ForWriters>
            <Button
              variant="filled"
              leftSection={<IconPlus size={14} />}
              onClick={() => commands.run('incident.new')}
            >
              {t('commands.label.incident.new')}
            </Button>
          </ForWriters>
        </>
      }
    >
      <FindBar
        text={filter.text}
        fieldRef={field}
        facets={{ id: panelId, shown, onToggle }}
        onText={filter.onText}
        onLeave={() => grid.current?.focus()}
      />
      {filters.length > 0 && <ChosenFilters filter={filter} onGone={toField} />}
      <div className={facetStyles.beside}>
        <div id={panelId} hidden={!shown} className={facetStyles.panel}>
          {shown && <FacetPanel filter={filter} asked={list.filter} />}
        </div>
        <div className={facetStyles.list}>
          {list.problems.length > 0 ? (
            <FindProblems problems={list.problems} />
          ) : list.total === 0 ? (
            <NoIncidents filter={filter} onGone={toField} />
          ) : (
            <IncidentTable list={list} gridRef={grid} />
          )}
        </div>
      </div>
    </Page>
  )
}
