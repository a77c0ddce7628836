import { facetOf } from './facets.ts'
import { parseFilter, type FilterKind } from './incident-filter.ts'

/** Kinds that choose a time; how closely a date is known (`dated`) chooses none. */
const ofTime: ReadonlySet<FilterKind | undefined> = new Set(['month', 'year', 'day', 'days', 'span'] as const)

export const isOfTime = (filter: string): boolean => ofTime.has(parseFilter(filter)?.kind)

/** The filters without those that choose a time: what a timeline shows behind what is chosen of it. */
export const withoutTime = (filters: readonly string[]): readonly string[] =>
  filters.filter((filter) => !isOfTime(filter))

/** Instead of all times that were chosen. */
export const atTime = (filters: readonly string[], filter: string): readonly string[] => [
  ...withoutTime(filters),
  filter,
]

/**
 * The filters that leave those which fit both all of them and this one, which is a month or year, or of a facet of its own. Months and
 * years are alternatives, so the chosen ones that it does not meet go, and it goes where one of them is narrower.
 */
export function narrowedTo(filters: readonly string[], filter: string): readonly string[] {
  const facet = facetOf(filter)
  const chosen = filters.filter((one) => facetOf(one) === facet)
  const others = filters.filter((one) => facetOf(one) !== facet)
  const within = chosen.filter((one) => liesIn(one, filter))
  return [...others, ...(within.length > 0 ? within : [filter])]
}

/** Of months and years: `month.2022-03` lies in `year.2022`, as does `month.2022`, of which no month is known. */
function liesIn(one: string, other: string): boolean {
  const [a, b] = [parseFilter(one), parseFilter(other)]
  return one === other || (b?.kind === 'year' && a?.kind === 'month' && a.value.startsWith(b.value))
}
