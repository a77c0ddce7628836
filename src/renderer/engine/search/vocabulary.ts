import { formsOf } from '#shared/domain/search/forms.ts'
import type { Columns } from '../columns/column.ts'
import { Dictionary } from '../columns/dictionary.ts'
import { WordsColumn } from '../columns/words-column.ts'

/** How well a word of a text is what is looked for: another form of it, what begins with it, or itself. */
export const FORM = 1
const BEGUN = 2
const SAME = 4

/** Words of texts by number, and the forms by which each is found beside itself. */
export class Vocabulary {
  readonly #words = new Dictionary()
  readonly #forms = new Dictionary()
  /** By the number of the word. */
  readonly #formsOf = new WordsColumn()
  readonly columns: Columns = { words: this.#words, forms: this.#forms, formsOf: this.#formsOf }

  get count(): number {
    return this.#words.count
  }

  /** The number of a folded word, which is taken in if it is new. */
  intern(word: string): number {
    const { count } = this.#words
    const number = this.#words.intern(word)
    if (number === count)
      this.#formsOf.set(
        number,
        formsOf(word).map((form) => this.#forms.intern(form)),
      )
    return number
  }

  /** How well each word is this one, by number; 0 for another. */
  likeness(word: string, sought: { readonly isExact: boolean; readonly mayGoOn: boolean }): Uint8Array {
    const likeness = new Uint8Array(this.#words.count)
    if (!sought.isExact) this.#markForms(word, likeness)
    if (sought.mayGoOn)
      for (const number of this.#words.beginningWith(word))
        likeness[number] = Math.max(likeness[number] ?? 0, BEGUN)
    const same = this.#words.number(word)
    if (same !== undefined) likeness[same] = SAME
    return likeness
  }

  #markForms(word: string, likeness: Uint8Array): void {
    const forms = [word, ...formsOf(word)]
    const marks = new Uint8Array(this.#forms.count)
    for (const form of forms) {
      const number = this.#forms.number(form)
      if (number !== undefined) marks[number] = 1
      const itself = this.#words.number(form)
      if (itself !== undefined) likeness[itself] = FORM
    }
    for (let number = 0; number < likeness.length; number += 1)
      if (this.#formsOf.some(number, marks)) likeness[number] = FORM
  }
}
