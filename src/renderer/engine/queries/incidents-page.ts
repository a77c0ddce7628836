import { categoryKey } from '#shared/domain/statement/versions.ts'
import { fits, standing } from '../incident-filter.ts'
import type { Projection } from '../projection.ts'
import { incidentsSaying } from '../word-search.ts'
import type { Query } from './query.ts'

/** One screenful of the incident list, by reference, and how many lines the whole list has. */
export const incidentsPage: Query<'incidents.page'> = {
  isEarly: ({ text }) => text.trim() === '',
  run({ projection }, { text, categoryId, only, offset, limit }) {
    const tests = [
      ...(categoryId === null ? [] : [isIn(projection, categoryId)]),
      ...(only === undefined ? [] : [fits(projection, only)]),
      ...(text.trim() === '' ? [] : [incidentsSaying(projection, text)]),
    ]
    const all = projection.incidents.rows()
    const found = tests.length === 0 ? all : all.filter((row) => tests.every((test) => test(row)))
    return {
      total: found.length,
      rows: [...found.subarray(offset, offset + limit)].map((row) => projection.row(row)),
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}

/** Lists what the statement view counts under a phrase, no more and no less. */
function isIn(projection: Projection, categoryId: string): (row: number) => boolean {
  const stands = standing(projection)
  const isTied = projection.incidents.columns.links.each((links) =>
    links.some((link) => categoryKey(link) === categoryId),
  )
  return (row) => stands(row) && isTied(row)
}
