import type { Column } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import { Growing } from './growing.ts'

const encoder = new TextEncoder()

/** So many texts that came since are looked at one by one; in a large dictionary it may be a sixteenth. */
const FEW = 500

/** Sorted, and merged, in one step: some milliseconds. */
const RUN = 1_000
const STEP = 20_000

/** The texts of a dictionary by their bytes, but for some that came last. */
export class TextOrder implements Column {
  readonly #dictionary: Dictionary
  readonly #order = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { order: this.#order }
  #making: Generator<void, Uint32Array<ArrayBuffer>> | null = null

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary
  }

  /** Does a little of what puts them in order; false when nothing of it is left. */
  prepare(): boolean {
    if (this.#fresh <= Math.max(FEW, this.#order.length / 16)) return false
    const step = (this.#making ??= this.#ordered(this.#dictionary.count)).next()
    if (step.done !== true) return true
    this.#making = null
    this.#order.values = step.value
    this.#order.length = step.value.length
    return true
  }

  /** As the dictionary says it, without the table that it would have to make first after a restart. */
  number(text: string): number | undefined {
    if (this.#dictionary.isIndexed) return this.#dictionary.number(text)
    const sought = encoder.encode(text)
    const isIt = (number: number | undefined): boolean =>
      number !== undefined && this.#dictionary.compareTo(number, sought) === 0
    const placed = this.#order.values[this.#placeOf(sought)]
    if (isIt(placed)) return placed
    for (let fresh = this.#order.length; fresh < this.#dictionary.count; fresh += 1)
      if (isIt(fresh)) return fresh
    return undefined
  }

  /** The numbers of the texts that begin with this one. */
  beginningWith(text: string): number[] {
    const sought = encoder.encode(text)
    const begins = (number: number): boolean => this.#dictionary.beginsWith(number, sought)
    const { values, length } = this.#order
    const numbers: number[] = []
    for (let at = this.#placeOf(sought); at < length && begins(values[at] ?? 0); at += 1)
      numbers.push(values[at] ?? 0)
    for (let fresh = length; fresh < this.#dictionary.count; fresh += 1)
      if (begins(fresh)) numbers.push(fresh)
    return numbers
  }

  get #fresh(): number {
    return this.#dictionary.count - this.#order.length
  }

  /** Of the first that does not come before it. */
  #placeOf(sought: Uint8Array): number {
    const { values } = this.#order
    let low = 0
    for (let high = this.#order.length; low < high;) {
      const middle = (low + high) >> 1
      if (this.#dictionary.compareTo(values[middle] ?? 0, sought) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  *#ordered(count: number): Generator<void, Uint32Array<ArrayBuffer>> {
    const before = this.#order.values.slice(0, this.#order.length)
    let runs: Uint32Array<ArrayBuffer>[] = []
    for (let from = before.length; from < count; from += RUN) {
      const run = Uint32Array.from({ length: Math.min(RUN, count - from) }, (_, at) => from + at)
      runs.push(run.sort((a, b) => this.#dictionary.compare(a, b)))
      yield
    }
    while (runs.length > 1) {
      const longer: Uint32Array<ArrayBuffer>[] = []
      for (let at = 0; at < runs.length; at += 2) {
        longer.push(yield* this.#merged(runs[at] ?? NONE, runs[at + 1] ?? NONE))
        yield // short runs are merged in one step each
      }
      runs = longer
    }
    return yield* this.#merged(before, runs[0] ?? NONE)
  }

  *#merged(one: Uint32Array, other: Uint32Array): Generator<void, Uint32Array<ArrayBuffer>> {
    const all = new Uint32Array(one.length + other.length)
    let inOne = 0
    let inOther = 0
    for (let at = 0; at < all.length; at += 1) {
      const [a, b] = [one[inOne], other[inOther]]
      const isOne = b === undefined || (a !== undefined && this.#dictionary.compare(a, b) <= 0)
      all[at] = (isOne ? a : b) ?? 0
      if (isOne) inOne += 1
      else inOther += 1
      if (at % STEP === STEP - 1) yield
    }
    return all
  }
}

const NONE = new Uint32Array(0)
