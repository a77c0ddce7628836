import { formsOf } from '#shared/domain/search/forms.ts'
import type { Columns } from '../columns/column.ts'
import { Dictionary } from '../columns/dictionary.ts'
import { WordsColumn } from '../columns/words-column.ts'
import { WordsByForm } from './words-by-form.ts'

/** How well a word of a text is what is looked for: another form of it, what begins with it, or itself. */
const FORM = 1
const BEGUN = 2
const SAME = 4

/** Words by their number, with how well they are what is looked for. */
export type Likeness = ReadonlyMap<number, number>

/** So many new words are looked at one by one before those of each form are gathered anew. */
const MOST_NEW = 1_000

/** Words of texts by number, and the forms by which each is found beside itself. */
export class Vocabulary {
  readonly #words = new Dictionary()
  readonly #forms = new Dictionary()
  /** By the number of the word. */
  readonly #formsOf = new WordsColumn()
  readonly columns: Columns = { words: this.#words, forms: this.#forms, formsOf: this.#formsOf }
  #byForm: WordsByForm | null = null

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

  /** Does what the first look needs. */
  prepare(): void {
    this.#gathered()
    this.#words.beginningWith('\uffff')
  }

  like(word: string, sought: { readonly isExact: boolean; readonly mayGoOn: boolean }): Likeness {
    const like = new Map<number, number>()
    if (!sought.isExact) for (const number of this.#inOneForm(word)) like.set(number, FORM)
    if (sought.mayGoOn) for (const number of this.#words.beginningWith(word)) like.set(number, BEGUN)
    const same = this.#words.number(word)
    if (same !== undefined) like.set(same, SAME)
    return like
  }

  /** What has a form in common with the word, or is one of its forms, or has it as one. */
  *#inOneForm(word: string): Generator<number> {
    const forms = [word, ...formsOf(word)]
    const numbers = forms.flatMap((form) => this.#forms.number(form) ?? [])
    const byForm = this.#gathered()
    for (const form of forms) {
      const itself = this.#words.number(form)
      if (itself !== undefined) yield itself
    }
    for (const number of numbers) yield* byForm.of(number)
    for (let fresh = byForm.words; fresh < this.count; fresh += 1)
      if (this.#formsOf.at(fresh).some((form) => numbers.includes(form))) yield fresh
  }

  #gathered(): WordsByForm {
    if (this.#byForm === null || this.count - this.#byForm.words > MOST_NEW)
      this.#byForm = new WordsByForm(this.count, this.#forms.count, this.#formsOf)
    return this.#byForm
  }
}
