import type { Said } from '#shared/domain/search/query.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { prefixed, type Columns } from '../columns/column.ts'
import { SequenceColumn } from '../columns/sequence-column.ts'
import { Postings } from './postings.ts'
import { sideBySide, type Score } from './side-by-side.ts'
import { Vocabulary } from './vocabulary.ts'

/** Rows that changed since the postings were made are all looked at; after so many they are made anew. */
const MOST_CHANGED = 2_000

/**
 * Texts of a table that are searched, field by field: the words of each in their order, so that the texts need not be kept,
 * and the rows in which a word stands.
 */
export class SearchedTexts<Field extends string> {
  readonly columns: Columns
  readonly #vocabulary = new Vocabulary()
  readonly #fields: readonly (readonly [Field, SequenceColumn])[]
  #postings: Postings | null = null
  readonly #changed = new Set<number>()

  constructor(fields: readonly Field[]) {
    this.#fields = fields.map((field) => [field, new SequenceColumn()])
    this.columns = {
      ...prefixed('vocabulary', this.#vocabulary.columns),
      ...prefixed('words', Object.fromEntries(this.#fields)),
    }
  }

  put(row: number, texts: Readonly<Record<Field, string>>): void {
    for (const [field, words] of this.#fields)
      words.set(
        row,
        searchWords(texts[field]).map((word) => this.#vocabulary.intern(word)),
      )
    this.#changed.add(row)
  }

  /** How well a row says this in these fields, of which each counts so much. */
  saying({ words, isExact }: Said, weights: Partial<Readonly<Record<Field, number>>>): Score {
    const last = words.length - 1
    const likenesses = words.map((word, at) =>
      this.#vocabulary.likeness(word, { isExact, mayGoOn: at === last && !isExact }),
    )
    const marks = this.#rowsWith(likenesses)
    const fields = this.#fields.flatMap(([field, texts]) => {
      const weight = weights[field]
      return weight === undefined ? [] : [{ weight, score: sideBySide(texts, likenesses) }]
    })
    return (row) => {
      if (marks[row] !== 1) return 0
      let most = 0
      for (const { weight, score } of fields) most = Math.max(most, weight * score(row))
      return most
    }
  }

  /** Marks with 1 the rows that may say it: those in which each of the words stands somewhere, and what changed since. */
  #rowsWith(likenesses: readonly Uint8Array[]): Uint8Array {
    const postings = this.#upToDate()
    const marks = likenesses.map((likeness) => {
      const found = new Uint8Array(this.#rows)
      for (let word = 0; word < likeness.length; word += 1)
        if (likeness[word] !== 0) postings.mark(word, found)
      return found
    })
    const all = marks.reduce((some, others) => some.map((mark, row) => mark & (others[row] ?? 0)))
    for (const row of this.#changed) all[row] = 1
    return all
  }

  get #rows(): number {
    return Math.max(...this.#fields.map(([, words]) => words.count))
  }

  #upToDate(): Postings {
    if (this.#postings !== null && this.#changed.size <= MOST_CHANGED) return this.#postings
    this.#changed.clear()
    const columns = this.#fields.map(([, words]) => words)
    this.#postings = new Postings(this.#rows, this.#vocabulary.count, (row, tell) => {
      for (const words of columns) words.each(row, tell)
    })
    return this.#postings
  }
}
