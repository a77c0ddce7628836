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

  /** What is left. */
  get left(): RowNumbers {
    return this.#rows
  }

  /** The best first; where nothing was asked for, and among equals, in the order in which they came. */
  rows(): RowNumbers {
    return this.#isRanked ? byTotal(this.#rows, this.#totals) : this.#rows
  }
}

/** Many rows, but few totals: each has its place in the outcome. */
function byTotal(rows: RowNumbers, totals: Float64Array): RowNumbers {
  const counts = new Map<number, number>()
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1)
  const places = new Map<number, number>()
  let next = 0
  for (const [total, count] of [...counts].sort(([a], [b]) => b - a)) {
    places.set(total, next)
    next += count
  }
  const ranked = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const total = totals[at] ?? 0
    const place = places.get(total) ?? 0
    ranked[place] = rows[at] ?? 0
    places.set(total, place + 1)
  }
  return ranked
}

function howMany(scores: Scores): number {
  let count = 0
  for (let row = 0; row < scores.length; row += 1) if (scores[row] !== 0) count += 1
  return count
}
