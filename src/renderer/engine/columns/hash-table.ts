/** Free places are marked by 0, so numbers are kept one higher. */
const FREE = 0

/**
 * Finds numbers by what they stand for, in a flat array: a Map of as many strings would take five times the room.
 * Open addressing, never more than half full. Whoever owns it knows the hash of a number and whether it is the one.
 */
export class HashTable {
  #places = new Uint32Array(64)
  #count = 0
  readonly #hashOf: (number: number) => number

  constructor(hashOf: (number: number) => number) {
    this.#hashOf = hashOf
  }

  find(hash: number, isIt: (number: number) => boolean): number | undefined {
    const mask = this.#places.length - 1
    for (let at = spread(hash) & mask; ; at = (at + 1) & mask) {
      const place = this.#places[at] ?? FREE
      if (place === FREE) return undefined
      if (isIt(place - 1)) return place - 1
    }
  }

  add(number: number, hash: number): void {
    if ((this.#count + 1) * 2 > this.#places.length) this.#rehash(this.#count, this.#places)
    this.#put(number, hash)
  }

  /** Holds the numbers from 0 up to this count and no others. */
  refill(count: number): void {
    this.#count = 0
    this.#places = new Uint32Array(roomFor(count))
    for (let number = 0; number < count; number += 1) this.#put(number, this.#hashOf(number))
  }

  #rehash(count: number, before: Uint32Array): void {
    this.#count = 0
    this.#places = new Uint32Array(roomFor(count + 1))
    for (const place of before) if (place !== FREE) this.#put(place - 1, this.#hashOf(place - 1))
  }

  #put(number: number, hash: number): void {
    const mask = this.#places.length - 1
    let at = spread(hash) & mask
    while (this.#places[at] !== FREE) at = (at + 1) & mask
    this.#places[at] = number + 1
    this.#count += 1
  }
}

const roomFor = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(64, (count + 1) * 2)))

/** The low bits choose the place, so all bits are mixed into them. */
const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7
