import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FindPage } from '../../finding/find-page.tsx'
import { useListArrangement } from '../../finding/use-list-arrangement.ts'
import { useListFilter } from '../../finding/use-list-filter.ts'
import { commands } from '../../platform/commands/registry.ts'
import type { IncidentsRoute } from '../../platform/incidents-address.ts'
import { ForExporters, ForWriters } from '../../ui/for-writers.tsx'
import { HandOverListed } from './hand-over-listed.tsx'
import { IncidentTable } from './incident-table.tsx'
import { useIncidentList } from './use-incident-list.ts'

/** All incidents, or those that fit words, filters and a drawn area. */
export function IncidentsScreen({ route }: { readonly route: IncidentsRoute }) {
  const { t } = useTranslation()
  const filter = useListFilter(route)
  const { order } = useListArrangement(route)
  const list = useIncidentList(filter, order)
  const grid = useRef<HTMLDivElement>(null)
  return (
    <FindPage
      screen={route.screen}
      filter={filter}
      asked={list.filter}
      found={list.found}
      onLeave={() => grid.current?.focus()}
      actions={
        <>
          <ForExporters>
            <HandOverListed list={list.list} count={list.found?.total} />
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
      <IncidentTable list={list} gridRef={grid} />
    </FindPage>
  )
}
