import type { Projection } from '../projection.ts'
import type { ChosenIncidents } from '../queries.ts'
import type { RowSet } from '../row-set.ts'
import { incidentsFound } from './incidents-found.ts'
import { rowsOf } from './incidents-ids.ts'
import { listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** How many were chosen, and how many of them a list shows. */
export const incidentsChosen: Query<'incidents.chosen'> = {
  run({ projection }, { chosen, ...list }) {
    const rows = chosenRows(projection, chosen)
    return { count: rows.count, shown: rows.countIn(incidentsFound(projection, list).set) }
  },
  affectedBy: listAffectedBy,
}

const chosenRows = (projection: Projection, chosen: ChosenIncidents): RowSet =>
  chosen.kind === 'these'
    ? rowsOf(projection, chosen.ids)
    : incidentsFound(projection, chosen.of).set.without(rowsOf(projection, chosen.except))
