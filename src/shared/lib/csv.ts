/** One cell; null is an empty one. Numbers are written as they are, so that a negative one stays a number. */
export type Cell = string | number | null

/** Begins what a spreadsheet takes for a formula, in ASCII or full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * CSV after RFC 4180: CRLF between lines, every text with a quote, comma or line break in quotes. A text that a
 * spreadsheet would run as a formula gets a leading apostrophe.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
