import type { Buckets, CasualtyFigure, Harm } from './schema.ts'
import { combine, type FigureRange } from './totals.ts'

/** Victims that sources name as women or as children; null where no figure is broken down so far. */
export interface WomenAndChildren {
  readonly women: FigureRange | null
  readonly children: FigureRange | null
}

/**
 * Women and children among the killed and injured of one incident, from the breakdowns of its figures by the rules of
 * `combine`: figures that may count the same people give one range. A figure without a breakdown says nothing of
 * either, and is never taken as 0. Figures that do not tell killed from injured count only where no others do.
 */
export function womenAndChildren(figures: readonly CasualtyFigure[]): WomenAndChildren {
  return {
    women: victims(figures, ({ women }) => [women]),
    children: victims(figures, ({ girls, boys, childrenUnknown }) => [girls, boys, childrenUnknown]),
  }
}

type Groups = (buckets: Buckets) => readonly (number | null)[]

function victims(figures: readonly CasualtyFigure[], groups: Groups): FigureRange | null {
  const counted = figures.flatMap((figure) => {
    const people = groups(figure.buckets).filter((count) => count !== null)
    if (people.length === 0) return []
    const sum = people.reduce((total, count) => total + count, 0)
    return [{ ...figure, min: sum, max: sum }]
  })
  const of = (harm: Harm) => combine(counted, harm)
  return added(of('killed'), of('injured')) ?? of('killed-or-injured')
}

function added(a: FigureRange | null, b: FigureRange | null): FigureRange | null {
  if (a === null || b === null) return a ?? b
  return { min: a.min + b.min, max: a.max === null || b.max === null ? null : a.max + b.max }
}
