import { incidentsFound } from './incidents-found.ts'
import type { Query } from './query.ts'

/** One screenful of the incident list, by reference, and how many lines the whole list has. */
export const incidentsPage: Query<'incidents.page'> = {
  isEarly: ({ text }) => text.trim() === '',
  run({ projection }, { offset, limit, ...filter }) {
    const found = incidentsFound(projection, filter)
    return {
      total: found.length,
      rows: [...found.subarray(offset, offset + limit)].map((row) => projection.row(row)),
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}
