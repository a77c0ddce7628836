import type { RowNumbers } from '../row-numbers.ts'
import { RowSet } from '../row-set.ts'
import type { Scores } from './texts.ts'

/**
 * Rows that say all that is asked for; each thing counts the more, the fewer rows say it. Rows are many and the totals they
 * can have are few: each different way of saying it all has a number, and it is these that are added up and sorted.
 */
export class Ranking {
  readonly #of: number
  /** By row: the number of the way in which it says what was asked so far; 0 where it does not. */
  readonly #wayOf: Uint32Array
  /** By the number of a way. */
  #totals: readonly number[] = [0, 0]

  /** `of`: how many rows there are at all. */
  constructor(rows: RowSet, of: number) {
    this.#of = of
    this.#wayOf = new Uint32Array(of)
    if (rows.count === of) this.#wayOf.fill(1)
    else for (const row of rows.rows) this.#wayOf[row] = 1
  }

  /** Leaves out what does not say it. */
  add(scores: Scores): void {
    const times = timesOfEach(scores)
    const rarity = Math.log(1 + this.#of / (this.#of - (times[0] ?? 0)))
    const different = Array.from(times.keys()).filter((score) => score > 0 && (times[score] ?? 0) > 0)
    const placeOf = new Uint8Array(256)
    for (const [place, score] of different.entries()) placeOf[score] = place

    const [wayOf, sums] = [this.#wayOf, this.#totals]
    /** By way so far and place of the score: the number of the way that both make. */
    const next = new Uint32Array(sums.length * different.length)
    const totals = [0]
    for (let row = 0; row < wayOf.length; row += 1) {
      const way = wayOf[row] ?? 0
      if (way === 0) continue
      const score = scores[row] ?? 0
      const both = way * different.length + (placeOf[score] ?? 0)
      if (score !== 0 && next[both] === 0) next[both] = totals.push((sums[way] ?? 0) + score * rarity) - 1
      wayOf[row] = score === 0 ? 0 : (next[both] ?? 0)
    }
    this.#totals = totals
  }

  /** What is left. */
  get set(): RowSet {
    const wayOf = this.#wayOf
    return RowSet.where(this.#of, (row) => wayOf[row] !== 0)
  }

  /** Those of the set that are left, the best first; equals in this order. */
  inOrder(set: RowSet, order: RowNumbers): RowNumbers {
    const wayOf = this.#wayOf
    const placeOf = this.#places()
    const rows = new Uint32Array(order.length)
    const next = new Uint32Array(placeOf.length + 1)
    let count = 0
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] ?? 0
      const way = wayOf[row] ?? 0
      if (way === 0 || !set.has(row)) continue
      rows[count++] = row
      const after = (placeOf[way] ?? 0) + 1
      next[after] = (next[after] ?? 0) + 1
    }
    for (let place = 1; place < next.length; place += 1)
      next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0)
    const ranked = new Uint32Array(count)
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] ?? 0
      const place = placeOf[wayOf[row] ?? 0] ?? 0
      const to = next[place] ?? 0
      ranked[to] = row
      next[place] = to + 1
    }
    return ranked
  }

  /** By way: how many better totals there are. */
  #places(): Uint32Array {
    const better = [...new Set(this.#totals)].toSorted((a, b) => b - a)
    const places = new Map(better.map((total, place) => [total, place]))
    return Uint32Array.from(this.#totals, (total) => places.get(total) ?? 0)
  }
}

function timesOfEach(scores: Scores): Uint32Array {
  const times = new Uint32Array(256)
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] ?? 0
    times[score] = (times[score] ?? 0) + 1
  }
  return times
}
