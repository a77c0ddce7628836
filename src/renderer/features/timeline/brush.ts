import { dayAfter, daysBetween, daysOfUnit, type DayRange } from '#shared/domain/date/time-unit.ts'
import { parseFilter } from '../../engine/incident-filter.ts'
import { withoutTime } from '../../engine/time-filters.ts'

export type Edge = keyof DayRange

/** The days that are chosen, if any are. */
export function chosenDays(filters: readonly string[]): DayRange | null {
  const [from, to] =
    filters
      .map(parseFilter)
      .find((one) => one?.kind === 'days')
      ?.value.split('--') ?? []
  return from === undefined || to === undefined ? null : { from, to }
}

/** With these days instead of any time that was chosen; null for no time at all. */
export const withDays = (filters: readonly string[], days: DayRange | null): readonly string[] => [
  ...withoutTime(filters),
  ...(days === null ? [] : [`days.${days.from}--${days.to}`]),
]

/** From one bar to another, whichever comes first. */
export function betweenBars(keys: readonly string[], one: number, other: number): DayRange | null {
  const [first, last] = [keys[Math.min(one, other)], keys[Math.max(one, other)]]
  return first === undefined || last === undefined
    ? null
    : { from: daysOfUnit(first).from, to: daysOfUnit(last).to }
}

/** The number of the bar in which the day is; the nearest where it is in none. */
export function barAt(keys: readonly string[], day: string): number {
  const at = keys.findLastIndex((key) => key <= day.slice(0, key.length))
  return Math.max(0, at)
}

/** With one edge moved by so many bars, to where a bar begins or ends; never beyond the other edge or the last bar. */
export function movedEdge(keys: readonly string[], days: DayRange, edge: Edge, bars: number): DayRange {
  const [from, to] = [barAt(keys, days.from), barAt(keys, days.to)]
  const [least, most] = edge === 'from' ? [0, to] : [from, keys.length - 1]
  const at = Math.min(Math.max((edge === 'from' ? from : to) + bars, least), most)
  const key = keys[at]
  return key === undefined ? days : { ...days, [edge]: daysOfUnit(key)[edge] }
}

/** Where an edge stands, in bars from the start; within a bar by its days. */
export function edgeAt(keys: readonly string[], days: DayRange, edge: Edge): number {
  const [first, last] = [keys[0], keys.at(-1)]
  if (first === undefined || last === undefined) return 0
  if (days[edge] < daysOfUnit(first).from) return 0
  if (days[edge] > daysOfUnit(last).to) return keys.length
  const at = barAt(keys, days[edge])
  const unit = daysOfUnit(keys[at] ?? first)
  const passed = daysBetween(unit.from, days[edge]) + (edge === 'to' ? 1 : 0)
  return at + passed / (daysBetween(unit.from, unit.to) + 1)
}

const LEAST_DAYS = 7

/** Around its middle, so many times as long. */
export function zoomed({ from, to }: DayRange, times: number): DayRange {
  const days = daysBetween(from, to) + 1
  const next = Math.max(LEAST_DAYS, Math.round(days * times))
  const start = dayAfter(from, Math.round((days - next) / 2))
  return { from: start, to: dayAfter(start, next - 1) }
}

/** As long, so that it ends or begins with this day. */
export function movedTo({ from, to }: DayRange, day: string, side: 'earlier' | 'later'): DayRange {
  const days = daysBetween(from, to)
  return side === 'earlier' ? { from: dayAfter(day, -days), to: day } : { from: day, to: dayAfter(day, days) }
}
