import { rangeOf } from '#shared/domain/casualty/totals.ts'
import { checkSums, type SumIssue } from '#shared/domain/casualty/check-sums.ts'
import { casualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { Range } from '../ui/range.ts'
import type { FigureEntry } from './figure-entry.ts'
import { toFigure } from './figure-entry.ts'

/** What a figure says so far: a range, the explicit "not known", or nothing that can be read yet. */
export type FigureReading =
  { readonly kind: 'range'; readonly range: Range } | { readonly kind: 'unknown' } | { readonly kind: 'open' }

export function readFigure(entry: FigureEntry): FigureReading {
  if (entry.unknown) return { kind: 'unknown' }
  const figure = casualtyFigure.safeParse(toFigure(entry))
  const range = figure.success ? rangeOf(figure.data) : null
  return range === null ? { kind: 'open' } : { kind: 'range', range }
}

/** Sums within the figure that do not come out; none while a number in it cannot be read. */
export function brokenSums(entry: FigureEntry): readonly SumIssue[] {
  const figure = casualtyFigure.safeParse(toFigure(entry))
  return figure.success ? checkSums(figure.data) : []
}
