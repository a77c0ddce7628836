import type { Column } from './column.ts'
import { Growing, type Numbers } from './growing.ts'

/** One number a row. */
export class NumberColumn<A extends Numbers = Numbers> implements Column {
  readonly #values: Growing<A>
  readonly arrays: Column['arrays']

  constructor(make: new (length: number) => A) {
    this.#values = new Growing(make)
    this.arrays = { values: this.#values }
  }

  get count(): number {
    return this.#values.length
  }

  at(row: number): number {
    return this.#values.values[row] ?? 0
  }

  set(row: number, value: number): void {
    this.#values.set(row, value)
  }
}
