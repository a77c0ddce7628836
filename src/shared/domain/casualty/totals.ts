import type { CasualtyFigure, Harm } from './schema.ts'

/** Persons, inclusive. `max: null` reads "or more"; where there is no range at all, no figure was recorded. */
export interface FigureRange {
  readonly min: number
  readonly max: number | null
}

/** Killed in one incident: from the lowest to the highest figure of claims that overlap; null without a figure. */
export const killedRange = (figures: readonly CasualtyFigure[]): FigureRange | null =>
  combine(figures, 'killed')

/** Injured in one incident, by the same rule as `killedRange`. */
export const injuredRange = (figures: readonly CasualtyFigure[]): FigureRange | null =>
  combine(figures, 'injured')

/**
 * One figure as a range. Only a best estimate: that number. Only confirmed persons, or only some groups
 * counted: at least so many. Only a highest figure: from 0. Null when the figure holds no number.
 */
export function rangeOf(figure: CasualtyFigure): FigureRange | null {
  const { min, max, best, confirmed } = figure
  const counted = Object.values(figure.buckets).filter((people) => people !== null)
  const inGroups = counted.length === 0 ? null : counted.reduce((sum, people) => sum + people, 0)
  if (min !== null || max !== null) return { min: min ?? confirmed ?? inGroups ?? 0, max }
  if (best !== null) return { min: Math.min(best, confirmed ?? best), max: best }
  const atLeast = confirmed ?? inGroups
  return atLeast === null ? null : { min: atLeast, max: null }
}

/** Combined range of one kind of harm in one incident: figures that overlap give one range, the others add up. */
export function combine(figures: readonly CasualtyFigure[], harm: Harm): FigureRange | null {
  const wanted = figures.filter((figure) => figure.harm === harm)
  const groups = overlapping(wanted).map((group) => spanOf(group.flatMap((figure) => rangeOf(figure) ?? [])))
  return sumOf(groups.filter((range) => range !== null))
}

/**
 * Sets of figures that may count the same people, directly or through a third. Two figures count different
 * people only when their populations are known and differ (civilians, combatants) and neither says that it
 * overlaps the other: anything else could be one event told twice, and is never summed.
 */
function overlapping(figures: readonly CasualtyFigure[]): CasualtyFigure[][] {
  let groups: CasualtyFigure[][] = []
  for (const figure of figures) {
    const touched = groups.filter((group) => group.some((other) => overlap(figure, other)))
    groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), figure]]
  }
  return groups
}

function overlap(a: CasualtyFigure, b: CasualtyFigure): boolean {
  if (a.overlapsWith.includes(b.id) || b.overlapsWith.includes(a.id)) return true
  return a.population === b.population || a.population === 'unknown' || b.population === 'unknown'
}

function spanOf(ranges: readonly FigureRange[]): FigureRange | null {
  if (ranges.length === 0) return null
  const tops = ranges.map((range) => range.max)
  return {
    min: Math.min(...ranges.map((range) => range.min)),
    max: tops.includes(null) ? null : Math.max(...tops.filter((top) => top !== null)),
  }
}

function sumOf(ranges: readonly FigureRange[]): FigureRange | null {
  if (ranges.length === 0) return null
  return ranges.reduce((sum, range) => ({
    min: sum.min + range.min,
    max: sum.max === null || range.max === null ? null : sum.max + range.max,
  }))
}

/** Totals over incidents: [sum of min, sum of max]. `range` is null when no incident has a figure. */
export interface CasualtyTotals {
  readonly range: FigureRange | null
  readonly withFigure: number
  readonly withoutFigure: number
}

/** Adds up one range per incident; null stands for an incident without a figure, and is counted, not taken as 0. */
export const totalOver = (incidents: Iterable<FigureRange | null>): CasualtyTotals =>
  totalOfGroups(Array.from(incidents, (range) => [range, 1] as const))

/** The same over groups of incidents that have the same range: the range, and how many they are. */
export function totalOfGroups(
  groups: Iterable<readonly [range: FigureRange | null, incidents: number]>,
): CasualtyTotals {
  let range: FigureRange | null = null
  let withFigure = 0
  let withoutFigure = 0
  for (const [one, incidents] of groups) {
    if (one === null) {
      withoutFigure += incidents
      continue
    }
    withFigure += incidents
    const all = { min: one.min * incidents, max: one.max === null ? null : one.max * incidents }
    range = range === null ? all : sumOf([range, all])
  }
  return { range, withFigure, withoutFigure }
}
