import { areaTest } from '#shared/domain/place/area.ts'
import { Kept } from '../kept.ts'
import { classesOf } from '../map/classes.ts'
import { groupsOf } from '../map/groups.ts'
import { marksOf } from '../map/marks.ts'
import { mayReachIn } from '../map/may-reach-in.ts'
import { placedAt, type Placed } from '../map/placed.ts'
import type { Projection } from '../projection.ts'
import type { IncidentListFilter } from '../queries.ts'
import { incidentsFound, searches, type IncidentsFound } from './incidents-found.ts'
import { listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** The incidents of a list where they are, those close together as one mark. */
export const incidentsMap: Query<'incidents.map'> = {
  isEarly: (filter) => !searches(filter),
  searches,
  run({ projection }, { part, colour, text, filters, area }) {
    const name = JSON.stringify([text, filters, area])
    const { found, placed, outside } = onMap.of(projection, name, () =>
      placedOf(projection, { text, filters, area }),
    )
    const classing = classings.of(projection, `${colour} ${name}`, () =>
      classesOf(projection, placed.rows, colour),
    )
    return {
      total: found.rows.length,
      problems: found.problems,
      placed: placed.rows.length,
      positions: placed.count,
      withoutPosition: found.rows.length - placed.rows.length,
      mayReachIn: outside,
      bounds: placed.bounds,
      classes: classing.classes,
      marks: marksOf(placed, groupsOf(placed, part), classing),
    }
  },
  affectedBy: listAffectedBy,
}

interface OnMap {
  readonly found: IncidentsFound
  readonly placed: Placed
  /** Incidents outside the area that may have happened in it. */
  readonly outside: number
}

/** What stays the same while the map is moved. */
const onMap = new Kept<OnMap>(2)
const classings = new Kept<ReturnType<typeof classesOf>>(4)

function placedOf(projection: Projection, filter: IncidentListFilter): OnMap {
  const { area } = filter
  const { incidents } = projection
  const found = incidentsFound(projection, filter)
  if (area === undefined) return { found, placed: placedAt(incidents, found.rows, null), outside: 0 }
  const everywhere = incidentsFound(projection, { ...filter, area: undefined }).rows
  return {
    found,
    placed: placedAt(incidents, found.rows, areaTest(area)),
    outside: mayReachIn(
      incidents,
      everywhere.filter((row) => !found.set.has(row)),
      area,
    ),
  }
}
