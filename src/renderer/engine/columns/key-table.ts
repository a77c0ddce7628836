import type { Column } from './column.ts'
import { Growing } from './growing.ts'
import { HashTable } from './hash-table.ts'

/** Every 32-bit key once, by a small number: the order in which they first came. */
export class KeyTable implements Column {
  readonly #keys = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { keys: this.#keys }
  readonly #table = new HashTable((number) => this.key(number))
  #isIndexed = true

  get count(): number {
    return this.#keys.length
  }

  key(number: number): number {
    return this.#keys.values[number] ?? 0
  }

  number(key: number): number | undefined {
    if (!this.#isIndexed) {
      this.#table.refill(this.count)
      this.#isIndexed = true
    }
    return this.#table.find(key, (number) => this.key(number) === key)
  }

  intern(key: number): number {
    const known = this.number(key)
    if (known !== undefined) return known
    this.#keys.push(key)
    this.#table.add(this.count - 1, key)
    return this.count - 1
  }

  restored(): void {
    this.#isIndexed = false
  }
}
