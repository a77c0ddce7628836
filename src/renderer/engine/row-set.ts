import type { RowNumbers } from './row-numbers.ts'

/** Some rows of one table, a bit for each. What two sets have to do with each other takes a step for 32 rows. */
export class RowSet {
  readonly #bits: Uint32Array
  #count: number | null = null
  #rows: RowNumbers | null = null

  private constructor(bits: Uint32Array) {
    this.#bits = bits
  }

  /** Those of the first `size` rows of which it is true. */
  static where(size: number, test: (row: number) => boolean): RowSet {
    const bits = emptyBits(size)
    for (let row = 0; row < size; row += 1) if (test(row)) mark(bits, row)
    return new RowSet(bits)
  }

  static of(size: number, rows: ArrayLike<number>): RowSet {
    const bits = emptyBits(size)
    for (let at = 0; at < rows.length; at += 1) mark(bits, rows[at] ?? 0)
    return new RowSet(bits)
  }

  static all(size: number): RowSet {
    const bits = emptyBits(size).fill(ALL)
    const last = bits.length - 1
    if (last >= 0) bits[last] = ALL >>> ((32 - (size & 31)) & 31)
    return new RowSet(bits)
  }

  has(row: number): boolean {
    return (((this.#bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1
  }

  and(other: RowSet): RowSet {
    const others = other.#bits
    return new RowSet(this.#bits.map((word, at) => word & (others[at] ?? 0)))
  }

  or(other: RowSet): RowSet {
    const others = other.#bits
    return new RowSet(this.#bits.map((word, at) => word | (others[at] ?? 0)))
  }

  without(other: RowSet): RowSet {
    const others = other.#bits
    return new RowSet(this.#bits.map((word, at) => word & ~(others[at] ?? 0)))
  }

  /** How many of them are in the other set too. */
  countIn(other: RowSet): number {
    const bits = this.#bits
    const others = other.#bits
    let count = 0
    for (let at = 0; at < bits.length; at += 1) count += ones((bits[at] ?? 0) & (others[at] ?? 0))
    return count
  }

  get count(): number {
    return (this.#count ??= this.countIn(this))
  }

  /** By number. Shared: nobody changes it. */
  get rows(): RowNumbers {
    return (this.#rows ??= this.#listed())
  }

  /** The rows in this order that are in the set. */
  among(order: RowNumbers): RowNumbers {
    const bits = this.#bits
    const among = new Uint32Array(this.count)
    let count = 0
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] ?? 0
      if ((((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1) among[count++] = row
    }
    return among
  }

  #listed(): RowNumbers {
    const bits = this.#bits
    const rows = new Uint32Array(this.count)
    let count = 0
    for (let at = 0; at < bits.length; at += 1)
      for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
        rows[count++] = (at << 5) + 31 - Math.clz32(word & -word)
    return rows
  }
}

const ALL = 0xffffffff

const emptyBits = (size: number): Uint32Array<ArrayBuffer> => new Uint32Array(Math.ceil(size / 32))

const mark = (bits: Uint32Array, row: number): void => {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
}

/** How many bits of a word are set: sums of pairs, of fours, of bytes, of all. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
