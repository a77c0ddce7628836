import { facetNameOf, type FacetName } from '../engine/facets.ts'
import type { IncidentListFilter } from '../engine/queries.ts'

/** One thing to take away from what narrows a list down, and what narrows it down then. */
export type Widening = { readonly left: IncidentListFilter } & (
  | { readonly kind: 'words' | 'area' | 'all' }
  | { readonly kind: 'filters'; readonly name: FacetName | null; readonly filters: readonly string[] }
)

/** Everything at once comes last, where that is another way than those before it. */
export function waysToWiden(filter: IncidentListFilter): readonly Widening[] {
  const { text, filters, area } = filter
  const parts: Widening[] = []
  if (text !== '') parts.push({ kind: 'words', left: { ...filter, text: '' } })
  for (const [name, dropped] of Map.groupBy(filters, facetNameOf)) {
    const left = { ...filter, filters: filters.filter((one) => !dropped.includes(one)) }
    parts.push({ kind: 'filters', name, filters: dropped, left })
  }
  if (area !== undefined) parts.push({ kind: 'area', left: { text, filters } })
  return parts.length < 2 ? parts : [...parts, { kind: 'all', left: { text: '', filters: [] } }]
}
