import { categoryKey } from '#shared/domain/statement/versions.ts'
import { fits, standing } from '../incident-filter.ts'
import type { Projection } from '../projection.ts'
import type { Params } from '../queries.ts'
import { searchIncidents, type SearchAnswer } from '../search/text-search.ts'
import type { Query } from './query.ts'

/** Rows of the incidents that fit the words, the phrase and the filter of a list: by how well they fit, and by reference. */
export function incidentsFound(
  projection: Projection,
  { text, categoryId, only }: Params<'incidents.ids'>,
): SearchAnswer {
  const tests = [
    ...(categoryId === null ? [] : [isIn(projection, categoryId)]),
    ...(only === undefined ? [] : [fits(projection, only)]),
  ]
  const all = projection.incidents.rows()
  const rows = tests.length === 0 ? all : all.filter((row) => tests.every((test) => test(row)))
  return searchIncidents(projection, text, rows)
}

/** Lists what the statement view counts under a phrase, no more and no less. */
function isIn(projection: Projection, categoryId: string): (row: number) => boolean {
  const stands = standing(projection)
  const isTied = projection.incidents.columns.links.each((links) =>
    links.some((link) => categoryKey(link) === categoryId),
  )
  return (row) => stands(row) && isTied(row)
}

/** All incidents of a list, however long it is. */
export const incidentsIds: Query<'incidents.ids'> = {
  run: ({ projection }, params) =>
    [...incidentsFound(projection, params).rows].map((row) => projection.incidents.idAt(row)),
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}
