import type { Projection } from '../projection.ts'
import type { ChosenIncidents, IncidentListFilter, Params } from '../queries.ts'
import type { RowSet } from '../row-set.ts'
import { incidentsFound, searches } from './incidents-found.ts'
import { rowsOf } from './incidents-ids.ts'
import { listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** How many were chosen, and how many of them a list shows. */
export const incidentsChosen: Query<'incidents.chosen'> = {
  searches: (params) => listsIn(params).some(searches),
  run({ projection }, { chosen, ...list }) {
    const rows = chosenRows(projection, chosen)
    return { count: rows.count, shown: rows.countIn(incidentsFound(projection, list).set) }
  },
  affectedBy: (change, params, projection) =>
    listsIn(params).some((list) => listAffectedBy(change, list, projection)),
}

/** That which is shown, and that of which they were chosen. */
const listsIn = ({ chosen, ...list }: Params<'incidents.chosen'>): readonly IncidentListFilter[] =>
  chosen.kind === 'these' ? [list] : [list, chosen.of]

const chosenRows = (projection: Projection, chosen: ChosenIncidents): RowSet =>
  chosen.kind === 'these'
    ? rowsOf(projection, chosen.ids)
    : incidentsFound(projection, chosen.of).set.without(rowsOf(projection, chosen.except))
