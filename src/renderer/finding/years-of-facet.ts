import { parseFilter, yearOf } from '../engine/incident-filter.ts'
import type { Counted } from '../engine/overview-answer.ts'

export interface YearOfFacet {
  readonly year: Counted
  readonly months: readonly Counted[]
}

/** Months under their years, in order. A year of which only a month is chosen that shows nothing stands there with 0. */
export function yearsOfFacet(values: readonly Counted[]): {
  readonly years: readonly YearOfFacet[]
  /** What lies in no year. */
  readonly unknown: readonly Counted[]
} {
  const groups = Map.groupBy(values, ({ filter }) => {
    const value = parseFilter(filter)?.value ?? ''
    return value === 'unknown' ? null : yearOf(value)
  })
  const unknown = groups.get(null) ?? []
  groups.delete(null)
  return {
    years: [...groups].map(([year, inYear]) => ({
      year: inYear.find(({ filter }) => filter === `year.${year}`) ?? { filter: `year.${year}`, count: 0 },
      months: inYear.filter(({ filter }) => filter !== `year.${year}`),
    })),
    unknown,
  }
}
