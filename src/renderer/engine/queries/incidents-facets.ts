import { havings } from '#shared/domain/search/fields.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { facetCounters, type FacetCounter } from '../facet-counters.ts'
import { chosenFacets, facetNameOf, type FacetName, type Facets } from '../facets.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import type { Counted } from '../overview-answer.ts'
import type { Projection } from '../projection.ts'
import type { IncidentListFilter } from '../queries.ts'
import { searchIncidents } from '../search/text-search.ts'
import { incidentsPage } from './incidents-page.ts'
import type { Query } from './query.ts'

export const incidentsFacets: Query<'incidents.facets'> = {
  isEarly: ({ text }) => text.trim() === '',
  run: ({ projection }, filter) => facets(projection, filter),
  affectedBy: (change, filter) =>
    change.kinds.has('log-import') || incidentsPage.affectedBy(change, { ...filter, offset: 0, limit: 0 }),
}

function facets(projection: Projection, filter: IncidentListFilter): Facets {
  const { filters } = filter
  const counts = new Map<string, number>()
  for (const { counted } of countedOver(projection, filter))
    for (const [filter, count] of counted()) counts.set(filter, (counts.get(filter) ?? 0) + count)
  for (const filter of filters) if (!counts.has(filter)) counts.set(filter, 0)
  const all = [...counts]
    .filter(([filter, count]) => count > 0 || filters.includes(filter))
    .map(([filter, count]) => ({ filter, count }))
  const valuesOf = (name: FacetName) => all.filter(({ filter }) => facetNameOf(filter) === name)
  return {
    status: inOrder(valuesOf('status'), incidentStatuses, 'status'),
    verification: inOrder(valuesOf('verification'), verifications, 'verification'),
    when: valuesOf('when').sort((a, b) => byCodeUnit(sortable(a), sortable(b))),
    words: valuesOf('words').sort(mostFirst),
    log: valuesOf('log').sort(mostFirst),
    has: inOrder(valuesOf('has'), havings, 'has'),
  }
}

/** One walk: what all facets let through counts for each of them, what one alone keeps out counts for that one. */
function countedOver(
  projection: Projection,
  { text, ...narrowed }: IncidentListFilter,
): Iterable<FacetCounter> {
  const counters = facetCounters(projection)
  const chosen = chosenFacets(projection, narrowed)
  const each = [...counters.values()]
  const own = chosen.map(({ facet }) => counters.get(facet))
  for (const row of searchIncidents(projection, text, projection.incidents.rows()).rows) {
    const first = chosen.findIndex(({ holds }) => !holds(row))
    if (first === -1) for (const counter of each) counter.count(row)
    else if (chosen.every(({ holds }, at) => at <= first || holds(row))) own[first]?.count(row)
  }
  return each
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
