import type { Area } from '#shared/domain/place/area.ts'
import { nearAreaTest } from '#shared/domain/place/near-area.ts'
import type { IncidentTable } from '../incident-table.ts'
import type { RowNumbers } from '../row-numbers.ts'
import { placedAt } from './placed.ts'

/** How many of these incidents, which lie outside an area, may have happened in it by the uncertainty of a position. */
export function mayReachIn(incidents: IncidentTable, outside: RowNumbers, area: Area): number {
  const isNear = nearAreaTest(area)
  const { owners, within, latitudes, longitudes, count } = placedAt(incidents, outside, null)
  const near = new Set<number>()
  for (let at = 0; at < count; at += 1) {
    const kilometers = within[at] ?? 0
    if (kilometers > 0 && isNear(latitudes[at] ?? 0, longitudes[at] ?? 0, kilometers))
      near.add(owners[at] ?? 0)
  }
  return near.size
}
