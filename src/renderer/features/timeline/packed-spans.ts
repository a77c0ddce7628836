import type { DayRange } from '#shared/domain/date/time-unit.ts'
import type { TimeSpan } from '../../engine/timeline-answer.ts'
import { edgeAt } from './brush.ts'

/** A span in one of the rows, from bar to bar. */
export interface PackedSpan {
  readonly span: TimeSpan
  readonly row: number
  readonly from: number
  readonly to: number
}

/** More rows would push the bars off the screen. */
const MOST_ROWS = 8

/**
 * Those with the most incidents take the first rows that have room for them. `room` is what a number at the end of a span
 * needs, in bars. What finds no room is not drawn.
 */
export function packedSpans(
  spans: readonly TimeSpan[],
  keys: readonly string[],
  range: DayRange,
  room: number,
): readonly PackedSpan[] {
  const rows: { from: number; to: number }[][] = []
  const packed: PackedSpan[] = []
  for (const span of spans) {
    const days = { from: span.lower ?? range.from, to: span.upper ?? range.to }
    const [from, to] = [edgeAt(keys, days, 'from'), edgeAt(keys, days, 'to')]
    const isFree = (row: (typeof rows)[number]) => row.every((one) => one.to <= from || to + room <= one.from)
    const free = rows.findIndex(isFree)
    if (free === -1 && rows.length >= MOST_ROWS) continue
    const row = free === -1 ? rows.length : free
    const taken = (rows[row] ??= [])
    taken.push({ from, to: to + room })
    packed.push({ span, row, from, to })
  }
  return packed
}
