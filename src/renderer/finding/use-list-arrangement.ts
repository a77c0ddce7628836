import type { ListLook } from '#shared/domain/incident-list/look.ts'
import type { IncidentsRoute } from '../platform/incidents-address.ts'
import { navigate } from '../platform/navigation.ts'

/** The order of a list and what its lines are grouped by, and how both are changed. The address carries them as it carries the filter. */
export interface ListArrangement extends Pick<ListLook, 'order' | 'group'> {
  readonly onOrder: (order: ListLook['order']) => void
  readonly onGroup: (group: ListLook['group']) => void
}

export function useListArrangement({ group, order = [], ...route }: IncidentsRoute): ListArrangement {
  const arranged = { order: [...order], group: group ?? null }
  const go = (next: Pick<ListLook, 'order' | 'group'>) =>
    navigate({ ...route, order: next.order, ...(next.group !== null && { group: next.group }) })
  return {
    ...arranged,
    onOrder: (next) => go({ ...arranged, order: next }),
    onGroup: (next) => go({ ...arranged, group: next }),
  }
}
