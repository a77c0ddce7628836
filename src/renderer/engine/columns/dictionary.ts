import type { Column } from './column.ts'
import { Growing } from './growing.ts'
import { fnv1a } from './fnv1a.ts'
import { HashTable } from './hash-table.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** So many texts that came last are looked at one by one. */
const MOST_UNORDERED = 500

/** Every text once, by a number: the order in which they first came. Texts are never taken out. */
export class Dictionary implements Column {
  readonly #bytes = new Growing(Uint8Array)
  readonly #ends = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { bytes: this.#bytes, ends: this.#ends }
  readonly #table = new HashTable((number) => this.#hashAt(number))
  /** The table is made of the texts when it is first needed: after a restart most are only read. */
  #isIndexed = true
  #scratch = new Uint8Array(1_024)
  #order = new Uint32Array(0)

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

  /** The numbers of the texts that begin with this one. */
  beginningWith(text: string): number[] {
    const sought = encoder.encode(text)
    const order = this.#inOrder()
    const numbers: number[] = []
    let low = 0
    for (let high = order.length; low < high;) {
      const middle = (low + high) >> 1
      if (this.#compare(order[middle] ?? 0, sought) < 0) low = middle + 1
      else high = middle
    }
    for (; low < order.length && this.#begins(order[low] ?? 0, sought); low += 1)
      numbers.push(order[low] ?? 0)
    for (let fresh = order.length; fresh < this.count; fresh += 1)
      if (this.#begins(fresh, sought)) numbers.push(fresh)
    return numbers
  }

  restored(): void {
    this.#isIndexed = false
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends.values[number - 1] ?? 0)
  }

  /** The texts by their bytes, but for some that came last. */
  #inOrder(): Uint32Array {
    if (this.count - this.#order.length > MOST_UNORDERED) {
      const bytes = (number: number) => this.#bytesAt(number)
      this.#order = Uint32Array.from({ length: this.count }, (_, number) => number)
      this.#order.sort((a, b) => this.#compare(a, bytes(b)))
    }
    return this.#order
  }

  #bytesAt(number: number): Uint8Array {
    return this.#bytes.values.subarray(this.#startOf(number), this.#ends.values[number])
  }

  #begins(number: number, sought: Uint8Array): boolean {
    const start = this.#startOf(number)
    if ((this.#ends.values[number] ?? 0) - start < sought.length) return false
    const bytes = this.#bytes.values
    for (let at = 0; at < sought.length; at += 1) if (bytes[start + at] !== sought[at]) return false
    return true
  }

  #compare(number: number, other: Uint8Array): number {
    const bytes = this.#bytes.values
    const start = this.#startOf(number)
    const length = (this.#ends.values[number] ?? 0) - start
    for (let at = 0; at < length && at < other.length; at += 1) {
      const difference = (bytes[start + at] ?? 0) - (other[at] ?? 0)
      if (difference !== 0) return difference
    }
    return length - other.length
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
