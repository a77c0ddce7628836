import type { Column } from './column.ts'
import { Growing } from './growing.ts'
import { HashTable } from './hash-table.ts'

const WORDS = 4
const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Words = readonly [number, number, number, number]

/** Record ids (lower-case UUIDs, 16 bytes each) by a number: that of a record itself and of every mention of it. */
export class IdTable implements Column {
  readonly #words = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { words: this.#words }
  readonly #table = new HashTable((number) => this.#wordAt(number, 3) ^ this.#wordAt(number, 1))
  #isIndexed = true

  get count(): number {
    return this.#words.length / WORDS
  }

  id(number: number): string {
    const hex = [0, 1, 2, 3].map((at) => this.#wordAt(number, at).toString(16).padStart(8, '0')).join('')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }

  /** Undefined for what was never mentioned, and for what is no id. */
  number(id: string): number | undefined {
    return SHAPE.test(id) ? this.#find(wordsOf(id)) : undefined
  }

  intern(id: string): number {
    if (!SHAPE.test(id)) throw new Error('Not the id of a record') // the journal's schema lets no other through
    const words = wordsOf(id)
    const known = this.#find(words)
    if (known !== undefined) return known
    const number = this.count
    this.#words.append(words)
    this.#table.add(number, words[3] ^ words[1])
    return number
  }

  restored(): void {
    this.#isIndexed = false
  }

  #wordAt(number: number, word: number): number {
    return this.#words.values[number * WORDS + word] ?? 0
  }

  #find(words: Words): number | undefined {
    if (!this.#isIndexed) {
      this.#table.refill(this.count)
      this.#isIndexed = true
    }
    return this.#table.find(words[3] ^ words[1], (number) =>
      words.every((word, at) => this.#wordAt(number, at) === word),
    )
  }
}

const wordsOf = (id: string): Words => [
  Number.parseInt(id.slice(0, 8), 16),
  Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
  Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
  Number.parseInt(id.slice(28), 16),
]
