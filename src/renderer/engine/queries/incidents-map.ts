import { areaTest } from '#shared/domain/place/area.ts'
import { classesOf } from '../map/classes.ts'
import { groupsOf } from '../map/groups.ts'
import { marksOf } from '../map/marks.ts'
import { mayReachIn } from '../map/may-reach-in.ts'
import { placedAt } from '../map/placed.ts'
import type { Projection } from '../projection.ts'
import type { IncidentListFilter } from '../queries.ts'
import type { RowNumbers } from '../row-numbers.ts'
import { incidentsFound, searches } from './incidents-found.ts'
import { listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** The incidents of a list where they are, those close together as one mark. */
export const incidentsMap: Query<'incidents.map'> = {
  isEarly: (filter) => !searches(filter),
  searches,
  run({ projection }, { part, colour, ...filter }) {
    const { rows, problems } = incidentsFound(projection, filter)
    const { area } = filter
    const placed = placedAt(projection.incidents, rows, area === undefined ? null : areaTest(area))
    const classing = classesOf(projection, placed.rows, colour)
    return {
      total: rows.length,
      problems,
      placed: placed.rows.length,
      positions: placed.count,
      withoutPosition: rows.length - placed.rows.length,
      mayReachIn:
        area === undefined
          ? 0
          : mayReachIn(
              projection.incidents,
              foundBut(projection, { ...filter, area: undefined }, rows),
              area,
            ),
      bounds: placed.bounds,
      classes: classing.classes,
      marks: marksOf(placed, groupsOf(placed, part), classing),
    }
  },
  affectedBy: listAffectedBy,
}

/** What the filter finds beyond these. */
function foundBut(projection: Projection, filter: IncidentListFilter, rows: RowNumbers): RowNumbers {
  const isKnown = new Uint8Array(projection.incidents.count)
  for (const row of rows) isKnown[row] = 1
  return incidentsFound(projection, filter).rows.filter((row) => isKnown[row] === 0)
}
