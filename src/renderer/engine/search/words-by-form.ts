import type { WordsColumn } from '../columns/words-column.ts'

/** The words that have each form, as it was when this was made: words that came since are looked at by themselves. */
export class WordsByForm {
  /** How many words there were. */
  readonly words: number
  readonly #ends: Uint32Array
  readonly #values: Uint32Array

  constructor(words: number, forms: number, formsOf: WordsColumn) {
    this.words = words
    const sizes = new Uint32Array(forms)
    const each = (tell: (form: number, word: number) => void): void => {
      for (let word = 0; word < words; word += 1) formsOf.each(word, (form) => tell(form, word))
    }
    each((form) => {
      sizes[form] = (sizes[form] ?? 0) + 1
    })
    let end = 0
    this.#ends = sizes.map((size) => {
      const start = end
      end += size
      return start
    })
    this.#values = new Uint32Array(end)
    each((form, word) => {
      const at = this.#ends[form] ?? 0
      this.#values[at] = word
      this.#ends[form] = at + 1
    })
  }

  of(form: number): Uint32Array {
    // Of a form that came since, both ends would be missing, and between them are all words.
    if (form >= this.#ends.length) return new Uint32Array(0)
    return this.#values.subarray(form === 0 ? 0 : this.#ends[form - 1], this.#ends[form])
  }
}
