import type { RowNumbers } from '../row-numbers.ts'
import type { Scores } from './texts.ts'

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
  add(scores: Scores): void {
    const rows = new Uint32Array(this.#rows.length)
    const totals = new Float64Array(this.#rows.length)
    let count = 0
    const rarity = Math.log(1 + this.#of / howMany(scores))
    for (let at = 0; at < this.#rows.length; at += 1) {
      const row = this.#rows[at] ?? 0
      const score = scores[row] ?? 0
      if (score === 0) continue
      rows[count] = row
      totals[count] = (this.#totals[at] ?? 0) + score * rarity
      count += 1
    }
    this.#rows = rows.subarray(0, count)
    this.#totals = totals.subarray(0, count)
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

function howMany(scores: Scores): number {
  let count = 0
  for (let row = 0; row < scores.length; row += 1) if (scores[row] !== 0) count += 1
  return count
}
