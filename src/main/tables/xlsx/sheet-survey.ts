import type { Cell } from '#shared/mapping/table.ts'

/** How much a sheet looks like a table: prose stands in one column, and a report is made of formulas. */
export class SheetSurvey {
  readonly #hidden: boolean
  #rows = 0
  #values = 0

  constructor(hidden: boolean) {
    this.#hidden = hidden
  }

  add(cells: readonly Cell[]): void {
    this.#rows += 1
    const filled = cells.filter((cell) => cell !== null)
    if (filled.length < 2) return
    this.#values += filled.filter((cell) => typeof cell === 'string' || cell.type !== 'formula').length
  }

  /** Below a header. */
  get dataRows(): number {
    return Math.max(0, this.#rows - 1)
  }

  isRatherThan(other: SheetSurvey | undefined): boolean {
    if (other === undefined) return true
    if (this.#hidden !== other.#hidden) return this.#hidden ? other.#values === 0 : this.#values > 0
    return this.#values === other.#values ? this.#rows > other.#rows : this.#values > other.#values
  }
}
