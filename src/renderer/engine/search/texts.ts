import type { Said } from '#shared/domain/search/query.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { prefixed, type Columns } from '../columns/column.ts'
import { SequenceColumn } from '../columns/sequence-column.ts'
import { ChangedRows } from './changed-rows.ts'
import { FIELDS, Postings } from './postings.ts'
import { sideBySide } from './side-by-side.ts'
import { LIKES, Vocabulary, type Likeness } from './vocabulary.ts'

/** Rows that changed since the postings were made are read one by one; after so many they are made anew, in between. */
const MOST_CHANGED = 2_000

/** With more of them an answer would come too late: it waits for the postings. */
const TOO_MANY_CHANGED = 20_000

/** How well each row says something: 0 for not at all. */
export type Scores = Uint8Array

type Weights<Field extends string> = Partial<Readonly<Record<Field, number>>>

/** Where in a mark the fields of words stand that are so like. */
const placesOf = (like: number): number => (31 - Math.clz32(like)) * FIELDS

/**
 * Texts of a table that are searched, field by field: the words of each in their order, so that the texts need not be kept,
 * and the rows in which a word stands.
 */
export class SearchedTexts<Field extends string> {
  readonly columns: Columns
  readonly #vocabulary = new Vocabulary()
  readonly #fields: readonly (readonly [Field, SequenceColumn])[]
  readonly #postings = new Postings()
  readonly #changed = new ChangedRows()
  /** Under way, with the rows that have changed since it was begun. */
  #making: { readonly steps: Generator<void, void>; readonly changed: Set<number> } | null = null

  constructor(fields: readonly Field[]) {
    this.#fields = fields.map((field) => [field, new SequenceColumn()])
    this.columns = {
      ...prefixed('vocabulary', this.#vocabulary.columns),
      ...prefixed('words', Object.fromEntries(this.#fields)),
      postings: this.#postings,
      changed: this.#changed,
    }
  }

  put(row: number, texts: Readonly<Record<Field, string>>): void {
    for (const [field, words] of this.#fields)
      words.set(
        row,
        searchWords(texts[field]).map((word) => this.#vocabulary.intern(word)),
      )
    if (this.#postings.isMade) this.#changed.add(row)
    this.#making?.changed.add(row)
  }

  /** How well each row says this in these fields, of which each counts so much. */
  saying(said: Said, weights: Weights<Field>): Scores {
    const likenesses = this.#likenesses(said)
    const [scores, ...others] = likenesses.map((likeness) => this.#scores(likeness, weights))
    if (scores === undefined) throw new Error('Something is looked for')
    const read = this.#reader(likenesses, weights)
    if (others.length > 0)
      for (let row = 0; row < scores.length; row += 1)
        if (scores[row] !== 0) scores[row] = others.every((one) => one[row] !== 0) ? read(row) : 0
    for (const row of this.#changed) scores[row] = read(row)
    return scores
  }

  /** The same where few rows may say it: tells those that do, each once or more, the best of which is what it says. */
  eachSaying(said: Said, weights: Weights<Field>, tell: (row: number, score: number) => void): void {
    if (said.words.length > 1) {
      for (const [row, score] of this.saying(said, weights).entries()) if (score > 0) tell(row, score)
      return
    }
    const likenesses = this.#likenesses(said)
    const weightOf = this.#weightOf(weights)
    const changed = this.#changed.count > 0 ? this.#changed : null
    for (const [word, like] of likenesses[0] ?? [])
      this.#postings.each(word, (row, fields) => {
        const score = like * (weightOf[fields] ?? 0)
        if (score > 0 && changed?.has(row) !== true) tell(row, score)
      })
    const read = this.#reader(likenesses, weights)
    for (const row of this.#changed) {
      const score = read(row)
      if (score > 0) tell(row, score)
    }
  }

  #likenesses({ words, isExact, mayGoOn }: Said): readonly Likeness[] {
    while (!this.isReady) this.prepare()
    const last = words.length - 1
    return words.map((word, at) => this.#vocabulary.like(word, { isExact, mayGoOn: mayGoOn && at === last }))
  }

  /** As the postings know it: what a row says of one word, wherever it stands. */
  #scores(likeness: Likeness, weights: Weights<Field>): Scores {
    const marks = new Uint16Array(this.#rows)
    for (const [word, like] of likeness) this.#postings.mark(word, placesOf(like), marks)
    const weightOf = this.#weightOf(weights)
    const scoreOf = Uint8Array.from({ length: 1 << (LIKES.length * FIELDS) }, (_, mark) =>
      LIKES.reduce(
        (most, like) => Math.max(most, like * (weightOf[(mark >> placesOf(like)) & (2 ** FIELDS - 1)] ?? 0)),
        0,
      ),
    )
    const scores = new Uint8Array(marks.length)
    for (let row = 0; row < marks.length; row += 1) scores[row] = scoreOf[marks[row] ?? 0] ?? 0
    return scores
  }

  /** By the bits of the fields in which a word stands: what the best of them counts. */
  #weightOf(weights: Weights<Field>): Uint8Array {
    return Uint8Array.from({ length: 1 << FIELDS }, (_, bits) =>
      this.#fields.reduce(
        (most, [field], at) => Math.max(most, ((bits >> at) & 1) * (weights[field] ?? 0)),
        0,
      ),
    )
  }

  #reader(likenesses: readonly Likeness[], weights: Weights<Field>): (row: number) => number {
    const fields = this.#fields.flatMap(([field, texts]) => {
      const weight = weights[field]
      return weight === undefined ? [] : [{ weight, like: sideBySide(texts, likenesses) }]
    })
    return (row) => Math.max(...fields.map(({ weight, like }) => weight * like(row)))
  }

  get #rows(): number {
    return Math.max(...this.#fields.map(([, words]) => words.count))
  }

  /** Does a little of what a search needs first, or is the faster for; false when nothing of it is left. */
  prepare(): boolean {
    if (this.#vocabulary.prepare()) return true
    if (this.#postings.isMade && this.#changed.count <= MOST_CHANGED) return false
    this.#making ??= { steps: this.#begun(), changed: new Set() }
    if (this.#making.steps.next().done === true) {
      this.#changed.restart(this.#making.changed)
      this.#making = null
    }
    return true
  }

  /** Whether a question would be answered at once. */
  get isReady(): boolean {
    return this.#postings.isMade && this.#changed.count <= TOO_MANY_CHANGED
  }

  #begun(): Generator<void, void> {
    return this.#postings.making(this.#rows, this.#vocabulary.count, (row, tell) => {
      for (const [field, [, words]] of this.#fields.entries()) words.each(row, (word) => tell(word, field))
    })
  }
}
