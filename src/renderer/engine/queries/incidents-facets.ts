import { havings } from '#shared/domain/search/fields.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { facetCounters, type FacetCounter } from '../facet-counters.ts'
import { chosenFacets, facetNameOf, type FacetName, type Facets } from '../facets.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import type { Counted } from '../overview-answer.ts'
import type { Projection } from '../projection.ts'
import type { IncidentListFilter } from '../queries.ts'
import type { RowSet } from '../row-set.ts'
import { searchIncidents } from '../search/text-search.ts'
import { searches } from './incidents-found.ts'
import { listAffectedBy } from './incidents-listed.ts'
import type { Query } from './query.ts'

export const incidentsFacets: Query<'incidents.facets'> = {
  isEarly: (filter) => !searches(filter),
  searches,
  run: ({ projection }, filter) => facets(projection, filter),
  affectedBy: (change, filter, projection) =>
    change.kinds.has('log-import') || listAffectedBy(change, filter, projection),
}

function facets(projection: Projection, filter: IncidentListFilter): Facets {
  const { filters } = filter
  const counts = new Map<string, number>()
  for (const counted of countedFacets(projection, filter))
    for (const [value, count] of counted) counts.set(value, (counts.get(value) ?? 0) + count)
  for (const filter of filters) if (!counts.has(filter)) counts.set(filter, 0)
  const all = [...counts]
    .filter(([filter, count]) => count > 0 || filters.includes(filter))
    .map(([filter, count]) => ({ filter, count }))
  const valuesOf = (name: FacetName) => all.filter(({ filter }) => facetNameOf(filter) === name)
  return {
    status: inOrder(valuesOf('status'), incidentStatuses, 'status'),
    verification: inOrder(valuesOf('verification'), verifications, 'verification'),
    tags: valuesOf('tags').sort(mostFirst),
    when: valuesOf('when').sort((a, b) => byCodeUnit(sortable(a), sortable(b))),
    words: valuesOf('words').sort(mostFirst),
    log: valuesOf('log').sort(mostFirst),
    has: inOrder(valuesOf('has'), havings, 'has'),
  }
}

/** Each facet is counted over what all others let through. */
function countedFacets(
  projection: Projection,
  { text, ...narrowed }: IncidentListFilter,
): readonly ReturnType<FacetCounter>[] {
  const said = searchIncidents(projection, text).set
  const chosen = chosenFacets(projection, narrowed)
  const all = chosen.reduce((some, { set }) => some.and(set), said)
  const withoutOwn = (facet: string): RowSet =>
    chosen.reduce((some, one) => (one.facet === facet ? some : some.and(one.set)), said)
  return [...facetCounters(projection)].map(([facet, counted]) =>
    counted(chosen.some((one) => one.facet === facet) ? withoutOwn(facet) : all),
  )
}

const inOrder = (values: readonly Counted[], order: readonly string[], kind: string): Counted[] =>
  values.toSorted((a, b) => order.indexOf(valueOf(a, kind)) - order.indexOf(valueOf(b, kind)))
const valueOf = ({ filter }: Counted, kind: string): string => filter.slice(kind.length + 1)

const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || byCodeUnit(a.filter, b.filter)

/** A year before its months, in the order of time; of the months what is known of the year alone comes last. */
function sortable({ filter }: Counted): string {
  const [kind, value = ''] = filter.split('.')
  if (kind === 'year') return value
  return value.length === 4 ? `${value}-99` : value
}
