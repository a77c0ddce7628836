import { incidentsFound } from './incidents-found.ts'
import type { Query } from './query.ts'

/** One screenful of the incident list, and how many lines the whole list has. */
export const incidentsPage: Query<'incidents.page'> = {
  isEarly: ({ text }) => text.trim() === '',
  run({ projection }, { offset, limit, ...filter }) {
    const { rows, problems } = incidentsFound(projection, filter)
    return {
      total: rows.length,
      rows: [...rows.subarray(offset, offset + limit)].map((row) => projection.row(row)),
      problems,
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}
