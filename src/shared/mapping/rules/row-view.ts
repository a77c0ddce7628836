import { foldText } from '../../domain/text/fold.ts'
import type { Cell } from '../table.ts'
import { cellItems, cellText } from '../text/cell-text.ts'

/** One row as rules read it: by the names of columns. A column that the file does not have is blank. */
export class RowView {
  readonly #columns: ReadonlyMap<string, number>
  readonly #isBlank: (text: string) => boolean
  readonly row: number
  readonly #cells: readonly Cell[]

  constructor(
    columns: ReadonlyMap<string, number>,
    isBlank: (text: string) => boolean,
    row: number,
    cells: readonly Cell[],
  ) {
    this.#columns = columns
    this.#isBlank = isBlank
    this.row = row
    this.#cells = cells
  }

  cell(column: string): Cell {
    const at = this.#columns.get(column)
    return at === undefined ? null : (this.#cells[at] ?? null)
  }

  /** Without white space around it; of a list its items with semicolons between them. '' where it is blank. */
  text(column: string): string {
    const cell = this.cell(column)
    if (cell === null) return ''
    if (typeof cell === 'string') return this.#said(cell)
    if (cell.type === 'error') return ''
    if (cell.type !== 'list') return this.#said(cellText(cell))
    return this.items(column)
      .filter((item) => item !== '')
      .join('; ')
  }

  /** The texts of a list, or the one text of another cell; each '' where it is blank. */
  items(column: string): readonly string[] {
    const cell = this.cell(column)
    return cell !== null && typeof cell === 'object' && cell.type === 'error'
      ? []
      : cellItems(cell).map((item) => this.#said(item))
  }

  #said(text: string): string {
    const bare = text.trim()
    return this.#isBlank(bare) ? '' : bare
  }
}

/** Tells the words of a profile that say nothing (`n/a`), folded. Most cells are told apart without folding them. */
export function blankTeller(blanks: readonly string[]): (text: string) => boolean {
  const folded = new Set(blanks.map((word) => foldText(word).trim()))
  const longest = Math.max(0, ...blanks.map((word) => word.length)) + 8
  return (text) =>
    text === '' ||
    (text.length <= longest &&
      folded.has(
        /^[\x20-\x7e]*$/u.test(text) && !text.includes("'") ? text.toLowerCase() : foldText(text).trim(),
      ))
}
