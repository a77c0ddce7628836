import type { Column } from '../columns/column.ts'
import { Growing } from '../columns/growing.ts'
import type { WordsColumn } from '../columns/words-column.ts'

/** Words that are read in one step. */
const STEP = 10_000

/** The words that have each form, as it was when this was made: words that came since are looked at by themselves. */
export class WordsByForm implements Column {
  readonly #ends = new Growing(Uint32Array)
  readonly #values = new Growing(Uint32Array)
  readonly #words = new Growing(Uint32Array)
  readonly arrays: Column['arrays'] = { ends: this.#ends, values: this.#values, words: this.#words }

  /** How many words there were. */
  get words(): number {
    return this.#words.values[0] ?? 0
  }

  /** Made in steps, and taken up in the last. */
  *making(words: number, forms: number, formsOf: WordsColumn): Generator<void, void> {
    const ends = new Uint32Array(forms)
    for (let word = 0; word < words; word += 1) {
      formsOf.each(word, (form) => void (ends[form] = (ends[form] ?? 0) + 1))
      if (word % STEP === STEP - 1) yield
    }
    let end = 0
    for (let form = 0; form < forms; form += 1) {
      const size = ends[form] ?? 0
      ends[form] = end
      end += size
    }
    const values = new Uint32Array(end)
    for (let word = 0; word < words; word += 1) {
      formsOf.each(word, (form) => {
        const at = ends[form] ?? 0
        values[at] = word
        ends[form] = at + 1
      })
      if (word % STEP === STEP - 1) yield
    }
    this.#ends.values = ends
    this.#ends.length = forms
    this.#values.values = values
    this.#values.length = end
    this.#words.set(0, words)
  }

  of(form: number): Uint32Array {
    // Of a form that came since, both ends would be missing, and between them are all words.
    if (form >= this.#ends.length) return new Uint32Array(0)
    const ends = this.#ends.values
    return this.#values.values.subarray(form === 0 ? 0 : ends[form - 1], ends[form])
  }
}
