/** One line of the table: what was measured, the reference in the same run, and their ratio. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'CPU s' | 'x' | '%'
  readonly reference: { readonly name: string; readonly value: number } | null
  readonly ratio: number | null
  readonly goal: string
  readonly meets: boolean
  /** Number of measurements behind the value. */
  readonly n: number
}

/** Of a row that is compared with nothing, or has no goal. */
export const alone = { reference: null, ratio: null } as const
export const noGoal = { goal: '–', meets: true } as const

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** As it stands in the name of a row. */
export const inWords = (count: number): string => count.toLocaleString('en')

/** The value below which the given share of the sorted measurements lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function printTable(rows: readonly Row[]): void {
  printColumns(
    rows.map((row) => [
      row.name,
      `${row.value} ${row.unit}`,
      row.reference ? `${row.reference.name}: ${row.reference.value} ${row.unit}` : '–',
      row.ratio === null ? '–' : `${row.ratio}x`,
      row.goal,
      row.meets ? 'met' : 'MISSED',
      `n=${row.n}`,
    ]),
  )
}

export function printColumns(lines: readonly (readonly string[])[]): void {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  )
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
