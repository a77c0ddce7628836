import { tooManyCells } from '../limits.ts'
import { areaOf, type Area } from './place-of-cell.ts'

const mostOpen = 1_000

/** Areas that one formula fills: only the first cell of an area bears it, and the others look like values (18.3.1.40). */
export class FormulaAreas {
  #open: Area[] = []

  add(reference: string): void {
    const area = areaOf(reference)
    if (area === null || (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn)) return
    if (this.#open.length === mostOpen) tooManyCells()
    this.#open.push(area)
  }

  beginRow(row: number): void {
    if (this.#open.length > 0) this.#open = this.#open.filter(({ lastRow }) => lastRow >= row)
  }

  has(row: number, column: number): boolean {
    return this.#open.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    )
  }
}

/**
 * Whether a formula takes something from another file: `[1]Log!A1`, or a name that stands for such a place. A bracket
 * behind a name is a column of a table: `Log[1]`.
 */
export function reachesElsewhere(formula: string, namesElsewhere: ReadonlySet<string>): boolean {
  if (/(?:^|[^\p{L}\p{N}_.[\]])\[\d+\]/u.test(formula)) return true
  return namesElsewhere.size > 0 && names(formula).some((name) => namesElsewhere.has(name))
}

const names = (formula: string): readonly string[] => formula.toLowerCase().match(/[\p{L}\p{N}_.\\]+/gu) ?? []
