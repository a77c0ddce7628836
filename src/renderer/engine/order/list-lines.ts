import type { ListOrder } from '#shared/domain/incident-list/look.ts'
import type { Projection } from '../projection.ts'
import type { GroupHeading, ListGroups } from '../queries.ts'
import { groupBy, type RowNumbers } from '../row-numbers.ts'
import { columnOf, groupsBy, NO_VALUE } from './group-values.ts'

/** What stands below one another in a list: rows, and headings where it is grouped. */
export interface ListLines {
  /** With the headings, without what a closed group holds. */
  readonly count: number
  readonly groups: number
  /** What stands from one line to before another. `at` of a heading counts from the first of them. */
  readonly between: (
    from: number,
    to: number,
  ) => {
    readonly rows: readonly number[]
    readonly headings: readonly GroupHeading[]
  }
}

export const plainLines = (rows: RowNumbers): ListLines => ({
  count: rows.length,
  groups: 0,
  between: (from, to) => ({ rows: [...rows.subarray(from, to)], headings: [] }),
})

interface Placed {
  readonly value: string
  readonly rows: RowNumbers
  readonly isOpen: boolean
  /** The line of its heading, and the line after its last. */
  readonly start: number
  readonly end: number
}

/** Rows of a group keep their order. What has no value stands at the end. */
export function groupedLines(
  projection: Projection,
  rows: RowNumbers,
  order: ListOrder,
  { by, allClosed, except }: ListGroups,
): ListLines {
  const { of, sort } = groupsBy(projection, by)
  const grouped = groupBy(rows, of)
  const values = sort([...grouped.keys()].filter((value) => value !== NO_VALUE))
  const isDescending = order.some(({ column, descending }) => column === columnOf[by] && descending)
  const exceptions = new Set(except)
  const placed: Placed[] = []
  for (const value of [...(isDescending ? values.toReversed() : values), NO_VALUE]) {
    const own = grouped.get(value)
    if (own === undefined) continue
    const isOpen = exceptions.has(value) === allClosed
    const start = placed.at(-1)?.end ?? 0
    placed.push({ value, rows: own, isOpen, start, end: start + 1 + (isOpen ? own.length : 0) })
  }
  return {
    count: placed.at(-1)?.end ?? 0,
    groups: placed.length,
    between: (from, to) => linesBetween(placed, from, to),
  }
}

function linesBetween(placed: readonly Placed[], from: number, to: number): ReturnType<ListLines['between']> {
  const rows: number[] = []
  const headings: GroupHeading[] = []
  for (let at = firstEndingAfter(placed, from); at < placed.length; at += 1) {
    const group = placed[at]
    if (group === undefined || group.start >= to) break
    if (group.start >= from) {
      const { value, isOpen } = group
      headings.push({ at: group.start - from, value, count: group.rows.length, isOpen })
    }
    const first = group.start + 1
    if (group.isOpen) rows.push(...group.rows.subarray(Math.max(0, from - first), Math.max(0, to - first)))
  }
  return { rows, headings }
}

function firstEndingAfter(placed: readonly Placed[], line: number): number {
  let low = 0
  for (let high = placed.length; low < high;) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.end ?? 0) > line) high = middle
    else low = middle + 1
  }
  return low
}
