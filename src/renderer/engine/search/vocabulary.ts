import { formsOf } from '#shared/domain/search/forms.ts'
import type { Columns } from '../columns/column.ts'
import { Dictionary } from '../columns/dictionary.ts'
import { TextOrder } from '../columns/text-order.ts'
import { WordsColumn } from '../columns/words-column.ts'
import { WordsByForm } from './words-by-form.ts'

/** How well a word of a text is what is looked for: another form of it, what begins with it, or itself. A bit each. */
const FORM = 1
const BEGUN = 2
const SAME = 4
export const LIKES: readonly number[] = [FORM, BEGUN, SAME]

/** Words by their number, with how well they are what is looked for. */
export type Likeness = ReadonlyMap<number, number>

/** So many new words are looked at one by one before those of each form are gathered anew; of many it may be a sixteenth. */
const MOST_NEW = 1_000

/** Words of texts by number, and the forms by which each is found beside itself. */
export class Vocabulary {
  readonly #words = new Dictionary()
  readonly #forms = new Dictionary()
  /** By the number of the word. */
  readonly #formsOf = new WordsColumn()
  readonly #wordOrder = new TextOrder(this.#words)
  readonly #formOrder = new TextOrder(this.#forms)
  readonly #byForm = new WordsByForm()
  #gathering: Generator<void, void> | null = null
  readonly columns: Columns = {
    words: this.#words,
    forms: this.#forms,
    formsOf: this.#formsOf,
    wordOrder: this.#wordOrder,
    formOrder: this.#formOrder,
    byForm: this.#byForm,
  }

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

  /** Does a little of what makes looking fast; false when nothing of it is left. What was not done costs time and nothing else. */
  prepare(): boolean {
    return this.#wordOrder.prepare() || this.#formOrder.prepare() || this.#gather()
  }

  like(word: string, sought: { readonly isExact: boolean; readonly mayGoOn: boolean }): Likeness {
    const like = new Map<number, number>()
    if (!sought.isExact) for (const number of this.#inOneForm(word)) like.set(number, FORM)
    if (sought.mayGoOn) for (const number of this.#wordOrder.beginningWith(word)) like.set(number, BEGUN)
    const same = this.#wordOrder.number(word)
    if (same !== undefined) like.set(same, SAME)
    return like
  }

  /** What has a form in common with the word, or is one of its forms, or has it as one. */
  *#inOneForm(word: string): Generator<number> {
    const forms = [word, ...formsOf(word)]
    const numbers = forms.flatMap((form) => this.#formOrder.number(form) ?? [])
    for (const form of forms) {
      const itself = this.#wordOrder.number(form)
      if (itself !== undefined) yield itself
    }
    for (const number of numbers) yield* this.#byForm.of(number)
    for (let fresh = this.#byForm.words; fresh < this.count; fresh += 1)
      if (this.#formsOf.at(fresh).some((form) => numbers.includes(form))) yield fresh
  }

  #gather(): boolean {
    const { words } = this.#byForm
    if (this.count - words <= Math.max(MOST_NEW, words / 16)) return false
    this.#gathering ??= this.#byForm.making(this.count, this.#forms.count, this.#formsOf)
    if (this.#gathering.next().done === true) this.#gathering = null
    return true
  }
}
