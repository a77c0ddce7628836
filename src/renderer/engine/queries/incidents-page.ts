import { searches } from './incidents-found.ts'
import { incidentsListed, listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

/** One screenful of the incident list, and how many lines the whole list has. */
export const incidentsPage: Query<'incidents.page'> = {
  // Logs are told apart by what comes with the second part.
  isEarly: (list) => !searches(list) && list.group?.by !== 'log',
  searches,
  run({ projection }, { offset, limit, ...list }) {
    const { rows, lines, problems } = incidentsListed(projection, list)
    const shown = lines.between(offset, offset + limit)
    return {
      total: rows.length,
      lines: lines.count,
      groups: lines.groups,
      rows: shown.rows.map((row) => projection.row(row)),
      headings: shown.headings,
      problems,
    }
  },
  affectedBy: listAffectedBy,
}
