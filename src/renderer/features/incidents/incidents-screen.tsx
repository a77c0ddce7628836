import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FindPage } from '../../finding/find-page.tsx'
import { HandOverButton } from '../../finding/hand-over-button.tsx'
import { useAskEngine } from '../../engine/use-ask-engine.ts'
import { useListArrangement } from '../../finding/use-list-arrangement.ts'
import { useListFilter } from '../../finding/use-list-filter.ts'
import { commands } from '../../platform/commands/registry.ts'
import type { IncidentsRoute } from '../../platform/incidents-address.ts'
import { ForExporters, ForWriters } from '../../ui/for-writers.tsx'
import { GroupBar } from './table/group-bar.tsx'
import { NotKept } from './table/not-kept.tsx'
import { IncidentTable } from './table/incident-table.tsx'
import { TableMenu } from './table/table-menu.tsx'
import { useShownLook } from './table/use-shown-look.ts'
import { useGroups } from './table/use-groups.ts'
import { BulkBar } from './selection/bulk-bar.tsx'
import { useSelection } from './selection/use-selection.ts'
import { useIncidentList } from './use-incident-list.ts'

/** All incidents, or those that fit words, filters and a drawn area. */
export function IncidentsScreen({ route }: { readonly route: IncidentsRoute }) {
  const { t } = useTranslation()
  const filter = useListFilter(route)
  const arrangement = useListArrangement(route)
  const groups = useGroups(arrangement.group)
  const list = useIncidentList(filter, arrangement.order, groups.asked)
  const own = useShownLook(route)
  const { look } = own
  const ask = useAskEngine()
  const selection = useSelection(list.filter, list.list)
  const grid = useRef<HTMLDivElement>(null)
  const toGrid = () => grid.current?.focus()
  return (
    <FindPage
      screen={route.screen}
      filter={filter}
      asked={list.filter}
      found={list.found}
      onLeave={toGrid}
      columns={look?.columns}
      below={<BulkBar selection={selection} filter={list.filter} onGone={toGrid} />}
      actions={
        <>
          {look !== null && <TableMenu look={look} arrangement={arrangement} onLook={own.onLook} />}
          <ForExporters>
            <HandOverButton
              label={t('incidents.handOver', { count: list.found?.total ?? 0 })}
              disabled={!list.found?.total}
              ids={() => ask('incidents.ids', list.list)}
            />
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
      <NotKept notKept={own.notKept} onRead={own.onRead} />
      {arrangement.group !== null && list.found !== undefined && (
        <GroupBar
          by={arrangement.group}
          found={list.found}
          groups={groups}
          onUngroup={() => arrangement.onGroup(null)}
        />
      )}
      {look !== null && (
        <IncidentTable
          list={list}
          selection={selection}
          look={look}
          arrangement={arrangement}
          groups={groups}
          gridRef={grid}
        />
      )}
    </FindPage>
  )
}
