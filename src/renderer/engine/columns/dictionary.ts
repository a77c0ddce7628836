import type { Column } from './column.ts'
import { Growing } from './growing.ts'
import { fnv1a } from './fnv1a.ts'
import { HashTable } from './hash-table.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Every text once, by a number: the order in which they first came. Texts are never taken out. */
export class Dictionary implements Column {
  readonly #bytes = new Growing(Uint8Array)
  readonly #ends = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { bytes: this.#bytes, ends: this.#ends }
  readonly #table = new HashTable((number) => this.#hashAt(number))
  /** The table is made of the texts when it is first needed: after a restart most are only read. */
  #isIndexed = true
  #scratch = new Uint8Array(1_024)

  get count(): number {
    return this.#ends.length
  }

  text(number: number): string {
    return decoder.decode(this.#bytes.values.subarray(this.#startOf(number), this.#ends.values[number]))
  }

  number(text: string): number | undefined {
    const length = this.#write(text)
    return this.#find(length, fnv1a(this.#scratch, 0, length))
  }

  /** The number of the text, which is taken in if it is new. */
  intern(text: string): number {
    const length = this.#write(text)
    const hash = fnv1a(this.#scratch, 0, length)
    const known = this.#find(length, hash)
    if (known !== undefined) return known
    this.#bytes.append(this.#scratch.subarray(0, length))
    this.#ends.push(this.#bytes.length)
    this.#table.add(this.count - 1, hash)
    return this.count - 1
  }

  /** Marks with 1 each text in which this one stands, wherever in it. */
  containing(text: string): Uint8Array {
    const marks = new Uint8Array(this.count)
    const sought = encoder.encode(text)
    if (sought.length === 0) return marks.fill(1)
    let number = 0
    for (const at of placesOf(sought, this.#bytes.values, this.#bytes.length)) {
      while ((this.#ends.values[number] ?? Infinity) <= at) number += 1
      if (at + sought.length <= (this.#ends.values[number] ?? 0)) marks[number] = 1
    }
    return marks
  }

  restored(): void {
    this.#isIndexed = false
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends.values[number - 1] ?? 0)
  }

  #find(length: number, hash: number): number | undefined {
    if (!this.#isIndexed) {
      this.#table.refill(this.count)
      this.#isIndexed = true
    }
    return this.#table.find(hash, (number) => this.#isAt(number, length))
  }

  #isAt(number: number, length: number): boolean {
    const start = this.#startOf(number)
    if ((this.#ends.values[number] ?? 0) - start !== length) return false
    const bytes = this.#bytes.values
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== this.#scratch[at]) return false
    return true
  }

  #hashAt(number: number): number {
    return fnv1a(this.#bytes.values, this.#startOf(number), this.#ends.values[number] ?? 0)
  }

  #write(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 3) // UTF-8's most
    return encoder.encodeInto(text, this.#scratch).written
  }
}

/** Every place where the bytes stand, ascending. */
function* placesOf(sought: Uint8Array, bytes: Uint8Array, length: number): Generator<number> {
  // The first byte of a letter outside ASCII is the same for a whole alphabet: the one after it is rarer.
  const rare = Math.max(
    0,
    sought.findIndex((byte) => byte < 0xc0),
  )
  const last = length - sought.length
  for (let at = next(rare); at !== -1 && at <= last; at = next(at + 1 + rare)) {
    let same = 0
    while (same < sought.length && bytes[at + same] === sought[same]) same += 1
    if (same === sought.length) yield at
  }

  /** Where the sought bytes would have to begin. */
  function next(from: number): number {
    const at = bytes.indexOf(sought[rare] ?? 0, from)
    return at === -1 ? -1 : at - rare
  }
}
