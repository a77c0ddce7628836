import type { FigureRange } from './totals.ts'

const number = new Intl.NumberFormat('en-GB')

/** A range in English: `12–15`, `at least 2,501`, `12`, `0`, and `unknown` when there is no figure. */
export function rangeInWords(range: FigureRange | null): string {
  if (range === null) return 'unknown'
  if (range.max === null) return `at least ${number.format(range.min)}`
  if (range.min === range.max) return number.format(range.min)
  return `${number.format(range.min)}–${number.format(range.max)}`
}
