import type { SearchProblem } from '#shared/domain/search/query.ts'
import { chosenFacets } from '../facets.ts'
import { Kept } from '../kept.ts'
import type { Projection } from '../projection.ts'
import type { IncidentListFilter } from '../queries.ts'
import type { RowNumbers } from '../row-numbers.ts'
import type { RowSet } from '../row-set.ts'
import { searchIncidents, type TextFound } from '../search/text-search.ts'

export interface IncidentsFound {
  readonly set: RowSet
  /** By how well they fit, and by reference. */
  readonly rows: RowNumbers
  /** Of the words that were typed; where there are any, nothing is found. */
  readonly problems: readonly SearchProblem[]
}

/** The incidents that fit the words and the filters of a list, worked out once for its pages, counts and ids. */
export const incidentsFound = (
  projection: Projection,
  { text, filters, area }: IncidentListFilter,
): IncidentsFound =>
  kept.of(projection, JSON.stringify([text, filters, area]), () => found(projection, { text, filters, area }))

const kept = new Kept<IncidentsFound>(4)

function found(projection: Projection, filter: IncidentListFilter): IncidentsFound {
  const { set, inOrder, problems } = incidentsFitting(projection, filter)
  return { set, rows: inOrder(set), problems }
}

/** The same in no order, for who only counts: nothing of it is kept, so that a list that is kept stays so. */
export function incidentsFitting(
  projection: Projection,
  { text, ...narrowed }: IncidentListFilter,
): TextFound {
  const said = searchIncidents(projection, text)
  const set = chosenFacets(projection, narrowed).reduce((some, facet) => some.and(facet.set), said.set)
  return { ...said, set }
}

/** Whether words are looked for, or what else may stand among them. */
export const searches = ({ text }: Pick<IncidentListFilter, 'text'>): boolean => text.trim() !== ''
