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

  /** Whether what was asked for by its text is found at once. */
  get isIndexed(): boolean {
    return this.#isIndexed
  }

  /** By the bytes of the two texts. */
  compare(number: number, other: number): number {
    const bytes = this.#bytes.values
    const start = this.#startOf(number)
    const otherStart = this.#startOf(other)
    const length = (this.#ends.values[number] ?? 0) - start
    const otherLength = (this.#ends.values[other] ?? 0) - otherStart
    const both = Math.min(length, otherLength)
    for (let at = 0; at < both; at += 1) {
      const difference = (bytes[start + at] ?? 0) - (bytes[otherStart + at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - otherLength
  }

  compareTo(number: number, other: Uint8Array): number {
    const bytes = this.#bytes.values
    const start = this.#startOf(number)
    const length = (this.#ends.values[number] ?? 0) - start
    for (let at = 0; at < length && at < other.length; at += 1) {
      const difference = (bytes[start + at] ?? 0) - (other[at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - other.length
  }

  beginsWith(number: number, sought: Uint8Array): boolean {
    const start = this.#startOf(number)
    if ((this.#ends.values[number] ?? 0) - start < sought.length) return false
    const bytes = this.#bytes.values
    for (let at = 0; at < sought.length; at += 1) if (bytes[start + at] !== sought[at]) return false
    return true
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
