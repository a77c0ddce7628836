/** Short lists of values, one for each place from 0, kept as numbers in one array: 100,000 cost no more than what is in them. */
export class Lists<T> {
  readonly #numbers = new Map<T, number>()
  #all = new Uint32Array(1024)
  #ends = new Uint32Array(1024)
  #count = 0

  /** Values are numbered from 0, in the order in which they first come. */
  get different(): number {
    return this.#numbers.size
  }

  /** The number of a value; undefined where no list has it. */
  number(value: T): number | undefined {
    return this.#numbers.get(value)
  }

  add(values: readonly T[]): void {
    const start = this.#count === 0 ? 0 : (this.#ends[this.#count - 1] ?? 0)
    this.#all = roomFor(this.#all, start + values.length)
    this.#ends = roomFor(this.#ends, this.#count + 1)
    for (const [at, value] of values.entries()) this.#all[start + at] = this.#numberOf(value)
    this.#ends[this.#count] = start + values.length
    this.#count += 1
  }

  /** The numbers of the values at this place. */
  at(place: number): Uint32Array {
    return this.#all.subarray(place === 0 ? 0 : this.#ends[place - 1], this.#ends[place])
  }

  inCommon(one: number, other: number): number {
    const [a, b] = [this.at(one), this.at(other)]
    if (a.length === 0 || b.length === 0) return 0
    const all = new Set(a)
    return b.reduce((count, number) => count + Number(all.has(number)), 0)
  }

  #numberOf(value: T): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

function roomFor(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const larger = new Uint32Array(Math.max(length, 2 * array.length))
  larger.set(array)
  return larger
}
