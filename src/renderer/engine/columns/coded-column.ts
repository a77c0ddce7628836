import type { Column } from './column.ts'
import { Dictionary } from './dictionary.ts'
import { Growing } from './growing.ts'

/**
 * One JSON value a row, each different value kept once: for what many rows have in common, from a status to a range of
 * figures. Values that come out are shared; nobody changes them.
 */
export class CodedColumn<T> implements Column {
  readonly #codes = new Growing(Uint32Array)
  readonly #dictionary = new Dictionary()
  readonly arrays: Column['arrays'] = { codes: this.#codes, ...this.#dictionary.arrays }
  #known: T[] = []
  readonly #lasting = new Map<(value: T) => unknown, unknown[]>()

  at(row: number): T {
    return this.valueOf(this.codeAt(row))
  }

  /** Equal for equal values: as good as the value for counting and grouping. */
  codeAt(row: number): number {
    return this.#codes.values[row] ?? 0
  }

  valueOf(code: number): T {
    if (!(code in this.#known)) this.#known[code] = JSON.parse(this.#dictionary.text(code)) as T // set() wrote a T
    return this.#known[code] as T // just put there
  }

  /** By code: how many of these rows have it. */
  tally(rows: Uint32Array): Uint32Array {
    const counts = new Uint32Array(this.#dictionary.count)
    const codes = this.#codes.values
    for (let at = 0; at < rows.length; at += 1) {
      const code = codes[rows[at] ?? 0] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
    return counts
  }

  set(row: number, value: T): void {
    this.#codes.set(row, this.#dictionary.intern(JSON.stringify(value)))
  }

  /** No code is as high. Each new value has the next; what a code stands for never changes. */
  get codeCount(): number {
    return this.#dictionary.count
  }

  /** What follows from the value, worked out once for each different value and not for each row. */
  each<U>(derive: (value: T) => U): (row: number) => U {
    const derived: U[] = []
    const done = new Uint8Array(this.#dictionary.count)
    return (row) => {
      const code = this.codeAt(row)
      if (done[code] !== 1) {
        derived[code] = derive(this.valueOf(code))
        done[code] = 1
      }
      return derived[code] as U // just put there
    }
  }

  /**
   * Like `each`, and remembered as long as the values are: for what takes long to work out. It has to follow from the value alone, by the
   * same function each time.
   */
  lasting<U>(derive: (value: T) => U): (code: number) => U {
    const derived = (this.#lasting.get(derive) ?? []) as U[] // what this function gave
    this.#lasting.set(derive, derived)
    return (code) => {
      if (!(code in derived)) derived[code] = derive(this.valueOf(code))
      return derived[code] as U // just put there
    }
  }

  restored(): void {
    this.#dictionary.restored()
    this.#known = []
    this.#lasting.clear()
  }
}
