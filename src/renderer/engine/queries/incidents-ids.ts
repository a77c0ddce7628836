import { incidentsListed, listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** All incidents of a list, however long it is. */
export const incidentsIds: Query<'incidents.ids'> = {
  run: ({ projection }, params) =>
    [...incidentsListed(projection, params).rows].map((row) => projection.incidents.idAt(row)),
  affectedBy: listAffectedBy,
}
