import { daysOfUnit, unitOf, type DayRange, type TimeUnit } from '#shared/domain/date/time-unit.ts'
import { spanOf, type FirstDate } from './incident-dates.ts'
import type { Beyond, TimeBar, TimeSpan, Within } from './timeline-answer.ts'

/** Incidents with the same dates. */
export interface DateCount extends Within {
  readonly date: FirstDate
}

/** More spans than anybody can tell apart are not drawn one by one. */
export const MOST_SPANS = 200

/** Where years are so many, the rare ones at both ends are not shown until they are asked for: mostly slips of a key. */
const MOST_YEARS = 40
const RARE = 0.005

export const adding = (counts: Iterable<Within>): Within => {
  const sum = { fits: 0, all: 0 }
  for (const { fits, all } of counts) {
    sum.fits += fits
    sum.all += all
  }
  return sum
}

/** Years in which incidents lie. Where none lies in one, those that the ends of spans are in. */
export function rangeOfAll(counts: readonly DateCount[]): DayRange | null {
  const years = yearsOf(counts)
  return rangeOver([...years.keys()].sort())
}

/** What is shown of that at first. */
export function usualRange(counts: readonly DateCount[]): DayRange | null {
  const years = [...yearsOf(counts)].sort(([a], [b]) => (a < b ? -1 : 1))
  const rare = RARE * adding(counts).all
  const isWide = () => Number(years.at(-1)?.[0]) - Number(years[0]?.[0]) >= MOST_YEARS
  let left = 0
  for (; isWide();) {
    const [first = ['', 0], last = ['', 0]] = [years[0], years.at(-1)]
    left += Math.min(first[1], last[1])
    if (left > rare) break
    if (first[1] < last[1]) years.shift()
    else years.pop()
  }
  return rangeOver(years.map(([year]) => year))
}

function yearsOf(counts: readonly DateCount[]): Map<string, number> {
  const years = new Map<string, number>()
  const add = (day: string | null | undefined, all: number) => {
    if (typeof day === 'string') years.set(day.slice(0, 4), (years.get(day.slice(0, 4)) ?? 0) + all)
  }
  for (const { date, all } of counts)
    if (date.bounds !== null && unitOf(date.bounds, 'year') !== null) add(date.bounds.lower, all)
  if (years.size > 0) return years
  for (const { date, all } of counts)
    for (const day of [date.bounds?.lower, date.bounds?.upper]) add(day, all)
  return years
}

const rangeOver = (years: readonly string[]): DayRange | null => {
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined || last === undefined ? null : { from: `${first}-01-01`, to: `${last}-12-31` }
}

/** A bar for each unit of the range, empty or not. */
export function barsOver(counts: readonly DateCount[], keys: readonly string[], unit: TimeUnit): TimeBar[] {
  const bars = new Map(keys.map((key) => [key, { fits: 0, all: 0, about: 0 }]))
  for (const { date, fits, all } of counts) {
    const bar = bars.get(placeOf(date, unit) ?? '')
    if (bar === undefined) continue
    bar.fits += fits
    bar.all += all
    if (date.isAbout) bar.about += all
  }
  return [...bars].map(([key, bar]) => ({ key, filter: `${unit}.${key}`, ...bar }))
}

export const placeOf = ({ bounds }: FirstDate, unit: TimeUnit): string | null =>
  bounds === null ? null : unitOf(bounds, unit)

/** What lies in one unit before the first bar, or after the last. */
export function beyond(
  counts: readonly DateCount[],
  bars: readonly TimeBar[],
  unit: TimeUnit,
  side: 'earlier' | 'later',
): Beyond | null {
  const end = (side === 'earlier' ? bars[0] : bars.at(-1))?.key
  if (end === undefined) return null
  const isFarther = (one: string, other: string) => (side === 'earlier' ? one < other : one > other)
  let all = 0
  let nearest: string | null = null
  for (const { date, all: some } of counts) {
    const place = placeOf(date, unit)
    if (place === null || !isFarther(place, end)) continue
    all += some
    if (nearest === null || isFarther(nearest, place)) nearest = place
  }
  return nearest === null ? null : { all, nearest: daysOfUnit(nearest)[side === 'earlier' ? 'to' : 'from'] }
}

/** Dates that may lie in several units and reach into the range, together where they have the same bounds; the most first. */
export function spansIn(counts: readonly DateCount[], { from, to }: DayRange, unit: TimeUnit): TimeSpan[] {
  const spans = new Map<string, { lower: string | null; upper: string | null; fits: number; all: number }>()
  for (const { date, fits, all } of counts) {
    const { bounds } = date
    if (bounds === null || unitOf(bounds, unit) !== null) continue
    if ((bounds.lower ?? from) > to || (bounds.upper ?? to) < from) continue
    const name = spanOf(bounds)
    const span = spans.get(name)
    if (span === undefined) spans.set(name, { ...bounds, fits, all })
    else {
      span.fits += fits
      span.all += all
    }
  }
  return [...spans]
    .map(([name, span]) => ({ ...span, filter: `span.${name}` }))
    .sort((a, b) => b.all - a.all || (a.filter < b.filter ? -1 : 1))
}
