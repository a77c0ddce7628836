import type { Columns } from './columns/column.ts'
import { Dictionary } from './columns/dictionary.ts'
import { KeyTable } from './columns/key-table.ts'
import { WordsColumn } from './columns/words-column.ts'

/** Folded text between two spaces, with its punctuation: what stands in a text stands in one of these. */
export const tokensOf = (folded: string): readonly string[] =>
  folded.split(' ').filter((token) => token !== '')

/**
 * The words of the incidents. A search for any part of a word is answered from the dictionary and the sets alone, so
 * that the texts themselves need not be kept.
 */
export class IncidentWords {
  readonly #vocabulary = new Dictionary()
  readonly #said = new WordsColumn()
  readonly #keyTable = new KeyTable()
  readonly #keys = new WordsColumn()
  readonly columns: Columns = {
    vocabulary: this.#vocabulary,
    said: this.#said,
    keyTable: this.#keyTable,
    keys: this.#keys,
  }

  /** All that can be searched for, folded; and `Trace.words`. */
  put(row: number, said: string, keys: Uint32Array): void {
    this.#said.set(
      row,
      tokensOf(said).map((token) => this.#vocabulary.intern(token)),
    )
    this.#keys.set(
      row,
      Array.from(keys, (key) => this.#keyTable.intern(key)),
    )
  }

  /** Whether the text of the row holds this word, or a word that it is a part of. */
  saying(word: string): (row: number) => boolean {
    const marks = this.#vocabulary.containing(word)
    return (row) => this.#said.some(row, marks)
  }

  /** As `Trace.words`. */
  keysAt(row: number): Uint32Array<ArrayBuffer> {
    const numbers = this.#keys.at(row)
    const keys = new Uint32Array(numbers.length)
    for (const [at, number] of numbers.entries()) keys[at] = this.#keyTable.key(number)
    return keys.sort()
  }

  /** The keys that stand in more than `most` of the first `count` rows. */
  commonKeys(count: number, most: number): ReadonlySet<number> {
    const rows = new Uint32Array(this.#keyTable.count)
    for (let row = 0; row < count; row += 1)
      this.#keys.each(row, (number) => void (rows[number] = (rows[number] ?? 0) + 1))
    const common = new Set<number>()
    for (const [number, times] of rows.entries()) if (times > most) common.add(this.#keyTable.key(number))
    return common
  }
}
