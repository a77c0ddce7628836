/** One line of the table: what was measured, the reference in the same run, and their ratio. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'CPU s' | 'x'
  readonly reference: { readonly name: string; readonly value: number } | null
  readonly ratio: number | null
  readonly goal: string
  readonly meets: boolean
  /** Number of measurements behind the value. */
  readonly n: number
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** The value below which the given share of the sorted measurements lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export function printTable(rows: readonly Row[]): void {
  const lines = rows.map((row) => [
    row.name,
    `${row.value} ${row.unit}`,
    row.reference ? `${row.reference.name}: ${row.reference.value} ${row.unit}` : '–',
    row.ratio === null ? '–' : `${row.ratio}x`,
    row.goal,
    row.meets ? 'met' : 'MISSED',
    `n=${row.n}`,
  ])
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  )
  for (const line of lines)
    console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}
