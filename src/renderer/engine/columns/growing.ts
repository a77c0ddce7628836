/** Flat arrays of numbers: what a column is in memory and, byte for byte, in a snapshot. */
export type Numbers =
  Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

const FEW = 65_536

/** A typed array with room to grow. Read `values` up to `length` in hot loops; it is another array after growing. */
export class Growing<A extends Numbers = Numbers> {
  values: A
  length = 0
  readonly #make: new (length: number) => A

  constructor(make: new (length: number) => A) {
    this.#make = make
    this.values = new make(0)
  }

  /** Room for so many numbers. Large arrays grow by an eighth: there are many, and what is spare is memory lost. */
  reserve(length: number): void {
    const before = this.values.length
    if (length > before) this.#become(Math.max(length, before < FEW ? before * 2 : before * 1.125, 16))
  }

  push(value: number): void {
    this.reserve(this.length + 1)
    this.values[this.length] = value
    this.length += 1
  }

  /** Writes at the place, which may be one of those after the end; what lies between becomes 0. */
  set(at: number, value: number): void {
    this.reserve(at + 1)
    this.values[at] = value
    if (at >= this.length) this.length = at + 1
  }

  /** Appends them all and gives the place of the first. */
  append(values: ArrayLike<number>): number {
    const start = this.length
    this.reserve(start + values.length)
    this.values.set(values, start)
    this.length += values.length
    return start
  }

  clear(): void {
    this.values = new this.#make(0)
    this.length = 0
  }

  /** The used part as bytes: a view, true until the next change. */
  bytes(): Uint8Array<ArrayBuffer> {
    const { buffer, byteOffset, BYTES_PER_ELEMENT } = this.values
    return new Uint8Array(buffer, byteOffset, this.length * BYTES_PER_ELEMENT)
  }

  /** Becomes an array of this length, with a little room after it, whose bytes the caller fills in. */
  restore(length: number): Uint8Array<ArrayBuffer> {
    this.length = 0
    this.#become(Math.ceil(length * 1.02) + 16)
    this.length = length
    return this.bytes()
  }

  #become(room: number): void {
    const larger = new this.#make(Math.ceil(room))
    larger.set(this.values.subarray(0, this.length))
    this.values = larger
  }
}
