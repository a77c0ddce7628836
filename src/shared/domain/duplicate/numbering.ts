import { roomFor } from './room.ts'

/** Gives each different value a number, from 0 in the order in which they first come. */
export interface Numbering<T> {
  readonly count: number
  /** A new value gets the next number. */
  numberOf(value: T): number
  /** Undefined for what never came. */
  find(value: T): number | undefined
  valueOf(number: number): T
}

export function numberingOf<T>(): Numbering<T> {
  const numbers = new Map<T, number>()
  const values: T[] = []
  return {
    get count() {
      return values.length
    },
    numberOf(value) {
      const known = numbers.get(value)
      if (known !== undefined) return known
      numbers.set(value, values.length)
      return values.push(value) - 1
    },
    find: (value) => numbers.get(value),
    valueOf: (number) => values[number] as T, // a number comes from here
  }
}

/** The same for whole numbers of 32 bits that are hashes already: of millions, several times faster than a `Map`. */
export function numberingOfHashes(): Numbering<number> {
  let values = new Uint32Array(1024)
  /** By hash, or after it: one more than the number; 0 where there is none. Never more than half full. */
  let slots = new Uint32Array(4096)
  let count = 0
  const slotOf = (hash: number): number => {
    const last = slots.length - 1
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 0) & last
    while (slots[slot] !== 0 && values[(slots[slot] ?? 0) - 1] !== hash) slot = (slot + 1) & last
    return slot
  }
  const grow = (): void => {
    values = roomFor(values, 2 * values.length)
    slots = new Uint32Array(4 * values.length)
    for (let number = 0; number < count; number += 1) slots[slotOf(values[number] ?? 0)] = number + 1
  }
  return {
    get count() {
      return count
    },
    numberOf(hash) {
      const slot = slotOf(hash)
      const known = slots[slot] ?? 0
      if (known !== 0) return known - 1
      values[count] = hash
      slots[slot] = count + 1
      count += 1
      if (count === values.length) grow()
      return count - 1
    },
    find(hash) {
      const known = slots[slotOf(hash)] ?? 0
      return known === 0 ? undefined : known - 1
    },
    valueOf: (number) => values[number] ?? 0,
  }
}
