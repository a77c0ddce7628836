import { chosenFacets } from '../facets.ts'
import type { Projection } from '../projection.ts'
import type { Params } from '../queries.ts'
import { searchIncidents, type SearchAnswer } from '../search/text-search.ts'
import type { Query } from './query.ts'

/** Rows of the incidents that fit the words and the filters of a list: by how well they fit, and by reference. */
export function incidentsFound(
  projection: Projection,
  { text, ...narrowed }: Params<'incidents.ids'>,
): SearchAnswer {
  const facets = chosenFacets(projection, narrowed)
  const all = projection.incidents.rows()
  const rows = facets.length === 0 ? all : all.filter((row) => facets.every(({ holds }) => holds(row)))
  return searchIncidents(projection, text, rows)
}

/** All incidents of a list, however long it is. */
export const incidentsIds: Query<'incidents.ids'> = {
  run: ({ projection }, params) =>
    [...incidentsFound(projection, params).rows].map((row) => projection.incidents.idAt(row)),
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}
