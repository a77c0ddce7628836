import type { Column } from './column.ts'
import type { Numbers } from './growing.ts'
import { Pieces } from './pieces.ts'

/** A list of numbers a row. */
export class ListColumn<A extends Numbers = Uint32Array<ArrayBuffer>> implements Column {
  readonly #pieces: Pieces<A>
  readonly arrays: Column['arrays']

  constructor(make: new (length: number) => A) {
    this.#pieces = new Pieces(make)
    this.arrays = this.#pieces.arrays
  }

  /** A view, true until the next change. */
  at(row: number): A {
    return this.#pieces.at(row)
  }

  /** Each number of the row. */
  each(row: number, tell: (number: number) => void): void {
    this.#pieces.each(row, tell)
  }

  /** One number of the row, for walks through all rows. */
  numberAt(row: number, at: number): number {
    return this.#pieces.numberAt(row, at)
  }

  countAt(row: number): number {
    return this.#pieces.lengthAt(row)
  }

  set(row: number, numbers: ArrayLike<number>): void {
    this.#pieces.set(row, numbers)
  }

  restored(): void {
    this.#pieces.restored()
  }
}
