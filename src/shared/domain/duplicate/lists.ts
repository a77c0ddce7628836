import type { Numbering } from './numbering.ts'
import { roomFor } from './room.ts'

/**
 * Short lists of values, one for each place from 0, kept as numbers in one array: 100,000 of them cost no more than what
 * is in them. A list has each value once.
 */
export class Lists<T> {
  readonly #numbering: Numbering<T>
  #times = new Uint32Array(1024)
  #all = new Uint32Array(1024)
  #ends = new Uint32Array(1024)
  #count = 0

  constructor(numbering: Numbering<T>) {
    this.#numbering = numbering
  }

  /** How many numbers there are. */
  get different(): number {
    return this.#numbering.count
  }

  add(values: ArrayLike<T>): void {
    const start = this.#startOf(this.#count)
    this.#all = roomFor(this.#all, start + values.length)
    this.#ends = roomFor(this.#ends, this.#count + 1)
    for (let at = 0; at < values.length; at += 1) {
      const number = this.#numbering.numberOf(values[at] as T) // below its length
      this.#times = roomFor(this.#times, number + 1)
      this.#times[number] = this.times(number) + 1
      this.#all[start + at] = number
    }
    this.#ends[this.#count] = start + values.length
    this.#count += 1
  }

  /** The number of a value; undefined where no list has had it. */
  find(value: T): number | undefined {
    return this.#numbering.find(value)
  }

  /** In how many lists a number came. */
  times(number: number): number {
    return this.#times[number] ?? 0
  }

  /** The values that came in more lists than this, and in how many. */
  moreThan(times: number): Map<T, number> {
    const found = new Map<T, number>()
    for (let number = 0; number < this.different; number += 1)
      if (this.times(number) > times) found.set(this.#numbering.valueOf(number), this.times(number))
    return found
  }

  /** The numbers of the values at this place. */
  at(place: number): Uint32Array {
    return this.#all.subarray(this.#startOf(place), this.#ends[place])
  }

  inCommon(one: number, other: number): number {
    const [a, b] = [this.at(one), this.at(other)]
    if (a.length === 0 || b.length === 0) return 0
    const all = new Set(a)
    return b.reduce((count, number) => count + Number(all.has(number)), 0)
  }

  /** Takes every other number out of the lists. */
  keepOnly(isKept: (number: number) => boolean): void {
    let [end, read] = [0, 0]
    for (let place = 0; place < this.#count; place += 1) {
      for (const until = this.#ends[place] ?? 0; read < until; read += 1) {
        const number = this.#all[read] ?? 0
        if (isKept(number)) this.#all[end++] = number
      }
      this.#ends[place] = end
    }
    this.#all = this.#all.slice(0, end)
  }

  #startOf(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
  }
}
