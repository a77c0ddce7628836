import type { Column } from './column.ts'
import { Growing, type Numbers } from './growing.ts'

/** Less than this is not worth moving. */
const LITTLE = 65_536

/**
 * Some numbers a row, one run after another. A row that changes gets a new run at the end and leaves its old one
 * unused; when half lies unused, the runs are put together again.
 */
export class Pieces<A extends Numbers> implements Column {
  readonly #starts = new Growing(Uint32Array)
  readonly #lengths = new Growing(Uint32Array)
  readonly #values: Growing<A>
  readonly #make: new (length: number) => A
  #unused = 0
  readonly arrays: Column['arrays']

  constructor(make: new (length: number) => A) {
    this.#make = make
    this.#values = new Growing(make)
    this.arrays = { starts: this.#starts, lengths: this.#lengths, values: this.#values }
  }

  /** One more than the last row that was set. */
  get count(): number {
    return this.#lengths.length
  }

  /** The run of the row: a view, true until the next change. */
  at(row: number): A {
    const start = this.#starts.values[row] ?? 0
    return this.#values.values.subarray(start, start + this.lengthAt(row)) as A // of a typed array it is the same kind
  }

  /** Each number of the run, without a view of it: for walks through all rows. */
  each(row: number, tell: (value: number) => void): void {
    const { values } = this.#values
    const start = this.#starts.values[row] ?? 0
    const end = start + this.lengthAt(row)
    for (let at = start; at < end; at += 1) tell(values[at] ?? 0)
  }

  /** One number of the run, for walks through all rows. */
  numberAt(row: number, at: number): number {
    return this.#values.values[(this.#starts.values[row] ?? 0) + at] ?? 0
  }

  lengthAt(row: number): number {
    return row < this.#lengths.length ? (this.#lengths.values[row] ?? 0) : 0
  }

  set(row: number, values: ArrayLike<number>): void {
    const before = this.lengthAt(row)
    if (before >= values.length && before > 0) {
      this.#values.values.set(values, this.#starts.values[row])
      this.#unused += before - values.length
    } else {
      this.#unused += before
      this.#starts.set(row, this.#values.append(values))
    }
    this.#lengths.set(row, values.length)
    if (this.#unused > LITTLE && this.#unused > this.#values.length / 2) this.#compact()
  }

  restored(): void {
    this.#unused = this.#values.length - this.#lengths.values.subarray(0, this.#lengths.length).reduce(sum, 0)
  }

  #compact(): void {
    const runs = Array.from({ length: this.#lengths.length }, (_, row) => this.at(row))
    const kept = new Growing(this.#make)
    kept.reserve(this.#values.length - this.#unused)
    runs.forEach((run, row) => this.#starts.set(row, kept.append(run)))
    this.#values.values = kept.values
    this.#values.length = kept.length
    this.#unused = 0
  }
}

const sum = (total: number, length: number): number => total + length
