import type { Projection } from '../projection.ts'
import { RowSet } from '../row-set.ts'
import { searches } from './incidents-found.ts'
import { incidentsListed, listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** Incidents of a list, however long it is. */
export const incidentsIds: Query<'incidents.ids'> = {
  searches,
  run({ projection }, { lines, among, except = [], ...list }) {
    const listed = incidentsListed(projection, list)
    const some = lines === undefined ? listed.rows : new Set(listed.lines.between(lines.from, lines.to).rows)
    const wanted = among === undefined ? null : rowsOf(projection, among)
    const unwanted = rowsOf(projection, except)
    return [...some]
      .filter((row) => (wanted === null || wanted.has(row)) && !unwanted.has(row))
      .map((row) => projection.incidents.idAt(row))
  },
  affectedBy: listAffectedBy,
}

/** What is no incident, or none any more, is left out. */
export function rowsOf(projection: Projection, ids: readonly string[]): RowSet {
  const rows = ids.flatMap((id) => projection.rowOf('incident', projection.idNumber(id)) ?? [])
  return RowSet.of(projection.incidents.count, rows)
}
