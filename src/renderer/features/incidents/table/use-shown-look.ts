import type { TableLook } from '#shared/domain/incident-list/look.ts'
import type { IncidentsRoute } from '../../../platform/incidents-address.ts'
import { navigate } from '../../../platform/navigation.ts'
import { useTableLook } from './use-table-look.ts'

/**
 * How the table is set now: with the columns of the address, which a saved view brings, else as the analyst has set it.
 * Columns that came with a view are changed there, and the analyst's own stay.
 */
export function useShownLook(route: IncidentsRoute): readonly [TableLook | null, (look: TableLook) => void] {
  const [own, setOwn] = useTableLook()
  const { columns } = route
  if (own === null || columns === undefined) return [own, setOwn]
  return [
    { ...own, columns },
    (next) => {
      setOwn({ ...own, density: next.density })
      if (next.columns.join() !== columns.join()) navigate({ ...route, columns: next.columns })
    },
  ]
}
