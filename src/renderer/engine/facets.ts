import { areaTest, type Area } from '#shared/domain/place/area.ts'
import { fitting, parseFilter } from './incident-filter.ts'
import { Kept } from './kept.ts'
import type { Counted } from './overview-answer.ts'
import type { Projection } from './projection.ts'
import type { IncidentListFilter } from './queries.ts'
import { RowSet } from './row-set.ts'

/** The groups of filters that stand beside the list, in this order. */
export const facetNames = ['status', 'verification', 'tags', 'when', 'words', 'log', 'has'] as const
export type FacetName = (typeof facetNames)[number]

/**
 * For each value how many incidents the list would show, were it the only one chosen of its facet. Those that would
 * show none are left out, unless they are chosen.
 */
export type Facets = Readonly<Record<FacetName, readonly Counted[]>>

/** Beside which group a filter stands; null for those that only a number elsewhere leads to. */
export function facetNameOf(filter: string): FacetName | null {
  switch (parseFilter(filter)?.kind) {
    case 'status':
      return 'status'
    case 'verification':
      return 'verification'
    case 'month':
    case 'year':
      return 'when'
    case 'category':
      return 'words'
    case 'tag':
      return 'tags'
    case 'claimed-by':
      return 'log'
    case 'has':
      return 'has'
    default:
      return null
  }
}

/**
 * Filters of one facet are alternatives. What an incident has excludes nothing else that it has: each of these is a facet
 * of its own, as is each filter that stands in no group.
 */
export function facetOf(filter: string): string {
  const name = facetNameOf(filter)
  return name === null || name === 'has' ? filter : name
}

export interface ChosenFacet {
  readonly facet: string
  /** What any of the values chosen of it lets through. */
  readonly set: RowSet
}

/** The facets of which something is chosen. */
export function chosenFacets(
  projection: Projection,
  { filters, area }: Omit<IncidentListFilter, 'text'>,
): readonly ChosenFacet[] {
  const facets = [...Map.groupBy(new Set(filters), facetOf)].map(([facet, alternatives]): ChosenFacet => ({
    facet,
    set: alternatives.map((filter) => fitting(projection, filter)).reduce((some, more) => some.or(more)),
  }))
  return area === undefined ? facets : [...facets, { facet: 'area', set: within(projection, area) }]
}

/** One place of an incident in the area is enough. How far off a place may be is not looked at. */
const within = (projection: Projection, area: Area): RowSet =>
  kept.of(projection, JSON.stringify(area), () => {
    const { count, columns } = projection.incidents
    const holds = areaTest(area)
    return RowSet.where(count, (row) => {
      const spots = columns.positions.at(row)
      for (let at = 0; at < spots.length; at += 3) if (holds(spots[at] ?? 0, spots[at + 1] ?? 0)) return true
      return false
    })
  })

const kept = new Kept<RowSet>(2)
