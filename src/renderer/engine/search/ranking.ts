import type { RowNumbers } from '../row-numbers.ts'
import type { Score } from './side-by-side.ts'

/** Rows that say all that is asked for; each thing counts the more, the fewer rows say it. */
export class Ranking {
  #rows: RowNumbers
  #totals: Float64Array
  readonly #of: number
  #isRanked = false

  /** `of`: how many rows there are at all. */
  constructor(rows: RowNumbers, of: number) {
    this.#rows = rows
    this.#totals = new Float64Array(rows.length)
    this.#of = of
  }

  /** Leaves out what does not say it. */
  add(score: Score): void {
    const scores = Float64Array.from(this.#rows, score)
    const said = Uint32Array.from(scores.keys()).filter((at) => scores[at] !== 0)
    const rarity = Math.log(1 + this.#of / said.length)
    this.#totals = Float64Array.from(said, (at) => (this.#totals[at] ?? 0) + (scores[at] ?? 0) * rarity)
    this.#rows = this.#rows.filter((_, at) => scores[at] !== 0)
    this.#isRanked = true
  }

  /** The best first; where nothing was asked for, and among equals, in the order in which they came. */
  rows(): RowNumbers {
    if (!this.#isRanked) return this.#rows
    const totals = this.#totals
    const order = Uint32Array.from(totals.keys()).sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
    return order.map((at) => this.#rows[at] ?? 0)
  }
}
