import type { Column } from '../columns/column.ts'
import { Growing } from '../columns/growing.ts'

/** Rows that changed since something was made of all. */
export class ChangedRows implements Column {
  readonly #list = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { rows: this.#list }
  #rows = new Set<number>()

  get count(): number {
    return this.#rows.size
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#rows.values()
  }

  has(row: number): boolean {
    return this.#rows.has(row)
  }

  add(row: number): void {
    if (this.#rows.has(row)) return
    this.#rows.add(row)
    this.#list.push(row)
  }

  /** Something was made anew, and these have changed since that was begun. */
  restart(rows: ReadonlySet<number>): void {
    this.#rows = new Set(rows)
    this.#list.clear()
    this.#list.append([...rows])
  }

  restored(): void {
    this.#rows = new Set(this.#list.values.subarray(0, this.#list.length))
  }
}
