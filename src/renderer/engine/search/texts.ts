import type { Said } from '#shared/domain/search/query.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { prefixed, type Columns } from '../columns/column.ts'
import { SequenceColumn } from '../columns/sequence-column.ts'
import { Postings } from './postings.ts'
import { sideBySide } from './side-by-side.ts'
import { Vocabulary, type Likeness } from './vocabulary.ts'

/** Rows that changed since the postings were made are read one by one; after so many they are made anew. */
const MOST_CHANGED = 2_000

/** How well each row says something: 0 for not at all. */
export type Scores = Uint8Array

/**
 * Texts of a table that are searched, field by field: the words of each in their order, so that the texts need not be kept,
 * and the rows in which a word stands.
 */
export class SearchedTexts<Field extends string> {
  readonly columns: Columns
  readonly #vocabulary = new Vocabulary()
  readonly #fields: readonly (readonly [Field, SequenceColumn])[]
  #postings: Postings | null = null
  /** Under way, as long as no row changes. */
  #making: Generator<void, Postings> | null = null
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
    this.#making = null
    if (this.#postings !== null) this.#changed.add(row)
  }

  /** How well each row says this in these fields, of which each counts so much. */
  saying({ words, isExact, mayGoOn }: Said, weights: Partial<Readonly<Record<Field, number>>>): Scores {
    const last = words.length - 1
    const likenesses = words.map((word, at) =>
      this.#vocabulary.like(word, { isExact, mayGoOn: mayGoOn && at === last }),
    )
    const postings = this.#upToDate()
    const [scores, ...others] = likenesses.map((likeness) => this.#scores(postings, likeness, weights))
    if (scores === undefined) throw new Error('Something is looked for')
    const read = this.#reader(likenesses, weights)
    if (last > 0)
      for (const [row, score] of scores.entries())
        if (score > 0) scores[row] = others.every((one) => (one[row] ?? 0) > 0) ? read(row) : 0
    for (const row of this.#changed) scores[row] = read(row)
    return scores
  }

  /** As the postings know it: what a row says of one word, wherever it stands. */
  #scores(postings: Postings, likeness: Likeness, weights: Partial<Readonly<Record<Field, number>>>): Scores {
    const scores = new Uint8Array(this.#rows)
    const byFields = Uint8Array.from({ length: 1 << this.#fields.length }, (_, bits) =>
      Math.max(...this.#fields.map(([field], at) => ((bits >> at) & 1) * (weights[field] ?? 0))),
    )
    const times = new Map<number, Uint8Array>()
    for (const [word, like] of likeness) {
      const scoreOf = times.get(like) ?? byFields.map((weight) => weight * like)
      times.set(like, scoreOf)
      postings.raise(word, scoreOf, scores)
    }
    return scores
  }

  #reader(
    likenesses: readonly Likeness[],
    weights: Partial<Readonly<Record<Field, number>>>,
  ): (row: number) => number {
    const fields = this.#fields.flatMap(([field, texts]) => {
      const weight = weights[field]
      return weight === undefined ? [] : [{ weight, like: sideBySide(texts, likenesses) }]
    })
    return (row) => Math.max(...fields.map(({ weight, like }) => weight * like(row)))
  }

  get #rows(): number {
    return Math.max(...this.#fields.map(([, words]) => words.count))
  }

  /** Does a little of what a search needs first; false when nothing of it is left. */
  prepare(): boolean {
    if (this.#isReady) return false
    if (this.#making === null) this.#vocabulary.prepare()
    this.#step((this.#making ??= this.#begun()))
    return true
  }

  get #isReady(): boolean {
    return this.#postings !== null && this.#changed.size <= MOST_CHANGED
  }

  #upToDate(): Postings {
    while (!this.#isReady) this.#step((this.#making ??= this.#begun()))
    if (this.#postings === null) throw new Error('They were just made')
    return this.#postings
  }

  #begun(): Generator<void, Postings> {
    return Postings.making(this.#rows, this.#vocabulary.count, (row, tell) => {
      for (const [field, [, words]] of this.#fields.entries()) words.each(row, (word) => tell(word, field))
    })
  }

  #step(making: Generator<void, Postings>): void {
    const step = making.next()
    if (step.done !== true) return
    this.#postings = step.value
    this.#making = null
    this.#changed.clear()
  }
}
