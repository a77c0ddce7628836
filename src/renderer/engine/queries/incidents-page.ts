import { searches } from './incidents-found.ts'
import { incidentsListed, listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** One screenful of the incident list, and how many lines the whole list has. */
export const incidentsPage: Query<'incidents.page'> = {
  isEarly: (list) => !searches(list),
  searches,
  run({ projection }, { offset, limit, ...list }) {
    const { rows, problems } = incidentsListed(projection, list)
    return {
      total: rows.length,
      rows: [...rows.subarray(offset, offset + limit)].map((row) => projection.row(row)),
      problems,
    }
  },
  affectedBy: listAffectedBy,
}
