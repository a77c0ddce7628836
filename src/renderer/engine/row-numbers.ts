import type { CodedColumn } from './columns/coded-column.ts'

/** Rows of one table, by number. */
export type RowNumbers = Uint32Array

export function countWhere(rows: RowNumbers, test: (row: number) => boolean): number {
  let count = 0
  for (const row of rows) if (test(row)) count += 1
  return count
}

/** The values of a column at these rows, one after another. */
export function* valuesAt<T>(rows: RowNumbers, column: CodedColumn<T>): Generator<T> {
  for (const row of rows) yield column.at(row)
}

/** How many rows have each value, in the order in which the values first come. A row may have several, or none. */
export function countBy<V>(
  rows: RowNumbers,
  valuesOf: (row: number) => readonly V[],
): ReadonlyMap<V, number> {
  const counts = new Map<V, number>()
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The rows that have each value. */
export function groupBy<V>(
  rows: RowNumbers,
  valuesOf: (row: number) => readonly V[],
): ReadonlyMap<V, RowNumbers> {
  const groups = new Map<V, number[]>()
  for (const row of rows) {
    for (const value of valuesOf(row)) {
      const group = groups.get(value)
      if (group === undefined) groups.set(value, [row])
      else group.push(row)
    }
  }
  return new Map([...groups].map(([value, group]) => [value, Uint32Array.from(group)]))
}
