import type { Columns } from './columns/column.ts'
import { Dictionary } from './columns/dictionary.ts'
import { ListColumn } from './columns/list-column.ts'
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
  readonly #keys = new ListColumn(Uint32Array)
  readonly columns: Columns = { vocabulary: this.#vocabulary, said: this.#said, keys: this.#keys }

  /** All that can be searched for, folded; and `Trace.words`. */
  put(row: number, said: string, keys: Uint32Array): void {
    this.#said.set(
      row,
      tokensOf(said).map((token) => this.#vocabulary.intern(token)),
    )
    this.#keys.set(row, keys)
  }

  /** Whether the text of the row holds this word, or a word that it is a part of. */
  saying(word: string): (row: number) => boolean {
    const marks = this.#vocabulary.containing(word)
    return (row) => this.#said.some(row, marks)
  }

  /** As `Trace.words`. */
  keysAt(row: number): Uint32Array<ArrayBuffer> {
    return this.#keys.at(row)
  }
}
