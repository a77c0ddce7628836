import type { DayRange, TimeUnit } from '#shared/domain/date/time-unit.ts'
import type { SearchProblem } from '#shared/domain/search/query.ts'

/** How many incidents fit the filter, and how many it would be if no time were chosen. */
export interface Within {
  readonly fits: number
  readonly all: number
}

/** Incidents that lie in one unit of time. */
export interface TimeBar extends Within {
  /** `2022`, `2022-03`, `2022-03-16` */
  readonly key: string
  /** `year.…`, `month.…` or `day.…` */
  readonly filter: string
  /** How many of all have an uncertain or approximate date. */
  readonly about: number
}

/** Incidents whose first date may lie in several units, with the same first and last day. */
export interface TimeSpan extends Within {
  /** Null where nothing limits it. */
  readonly lower: string | null
  readonly upper: string | null
  /** `span.…` */
  readonly filter: string
}

/** Incidents beyond the end of what is shown, and the day of the nearest. */
export interface Beyond {
  readonly all: number
  readonly nearest: string
}

/** What fits the filter and has one value of a facet, were it the only one chosen of this facet. */
export interface TimeLane {
  readonly filter: string
  readonly count: number
  /** As many as there are bars. */
  readonly counts: readonly number[]
}

export type LaneFacet = 'words' | 'verification'

/**
 * Incidents of a list by their first date. Each that stands is counted once: in a bar, beyond the bars, among the spans, or as not known. Those
 * that were rejected, merged or withdrawn are in `fallen` alone.
 */
export interface Timeline {
  readonly unit: TimeUnit
  /** What the bars cover, in whole units; null when nothing is dated. */
  readonly range: DayRange | null
  /** What all dates cover that lie in one year. */
  readonly whole: DayRange | null
  readonly bars: readonly TimeBar[]
  readonly earlier: Beyond | null
  readonly later: Beyond | null
  /** Of all times, those with the most incidents first, as far as they reach into the range; not more than are drawn. */
  readonly spans: readonly TimeSpan[]
  /** Spans that reach into the range, drawn or not. */
  readonly spansInRange: number
  /** Incidents that lie in one unit, in several, or nobody knows when; at any time. */
  readonly placed: Within
  readonly spanning: Within
  readonly unknown: Within
  readonly lanes: readonly TimeLane[]
  readonly fallen: number
  readonly problems: readonly SearchProblem[]
}
