import { escapeFormula } from './formula-escape.ts'

/** One cell; null is an empty one. Numbers are written as they are, so that a negative one stays a number. */
export type Cell = string | number | null

/**
 * CSV after RFC 4180: CRLF between lines, every text with a separator, quote or line break in quotes. A text that a
 * spreadsheet would run as a formula gets an apostrophe, which `readCsv` takes away again.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = escapeFormula(cell)
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
