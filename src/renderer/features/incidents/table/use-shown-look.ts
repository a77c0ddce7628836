import type { IncidentsRoute } from '../../../platform/incidents-address.ts'
import { navigate } from '../../../platform/navigation.ts'
import { useTableLook, type OwnLook } from './use-table-look.ts'

/**
 * How the table is set now: with the columns of the address, which a saved view brings, else as the analyst has set it.
 * Columns that came with a view are changed there, and the analyst's own stay.
 */
export function useShownLook(route: IncidentsRoute): OwnLook {
  const own = useTableLook()
  const { look } = own
  const { columns } = route
  if (look === null || columns === undefined) return own
  return {
    ...own,
    look: { ...look, columns },
    onLook: (next) => {
      if (next.density !== look.density) own.onLook({ ...look, density: next.density })
      if (next.columns.join() !== columns.join()) navigate({ ...route, columns: next.columns })
    },
  }
}
