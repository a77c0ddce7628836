import type { RowNumbers } from '../row-numbers.ts'
import { RowSet } from '../row-set.ts'
import type { Scores } from './texts.ts'

/**
 * Rows that say all that is asked for; each thing counts the more, the fewer rows say it. Rows are many and the totals they
 * can have are few: each different way of saying it all has a number, and it is these that are added up and sorted.
 */
export class Ranking {
  readonly #of: number
  #rows: RowNumbers
  /** By row: the number of the way in which it says what was asked so far. */
  readonly #wayOf: Uint32Array
  /** By the number of a way. */
  #totals: readonly number[] = [0]

  /** `of`: how many rows there are at all. */
  constructor(rows: RowNumbers, of: number) {
    this.#of = of
    this.#rows = rows
    this.#wayOf = new Uint32Array(of)
  }

  /** Leaves out what does not say it. */
  add(scores: Scores): void {
    const times = new Uint32Array(256)
    for (let row = 0; row < this.#of; row += 1) times[scores[row] ?? 0] = (times[scores[row] ?? 0] ?? 0) + 1
    const rarity = Math.log(1 + this.#of / (this.#of - (times[0] ?? 0)))
    const different = Array.from(times.keys()).filter((score) => score > 0 && (times[score] ?? 0) > 0)
    const placeOf = new Uint8Array(256)
    for (const [place, score] of different.entries()) placeOf[score] = place

    /** By way so far and place of the score: one more than the number of the way that both make. */
    const next = new Uint32Array(this.#totals.length * different.length)
    const totals: number[] = []
    const rows = new Uint32Array(this.#rows.length)
    let count = 0
    for (let at = 0; at < this.#rows.length; at += 1) {
      const row = this.#rows[at] ?? 0
      const score = scores[row] ?? 0
      if (score === 0) continue
      const way = this.#wayOf[row] ?? 0
      const both = way * different.length + (placeOf[score] ?? 0)
      if (next[both] === 0) next[both] = totals.push((this.#totals[way] ?? 0) + score * rarity)
      this.#wayOf[row] = (next[both] ?? 0) - 1
      rows[count++] = row
    }
    this.#rows = rows.subarray(0, count)
    this.#totals = totals
  }

  /** What is left. */
  get set(): RowSet {
    return RowSet.of(this.#of, this.#rows)
  }

  /** Those of the set, the best first; equals in this order. */
  inOrder(set: RowSet, order: RowNumbers): RowNumbers {
    const rows = set.among(order)
    if (this.#totals.length < 2) return rows
    const placeOf = this.#places()
    const counts = new Uint32Array(this.#totals.length + 1)
    for (const row of rows) {
      const after = (placeOf[this.#wayOf[row] ?? 0] ?? 0) + 1
      counts[after] = (counts[after] ?? 0) + 1
    }
    for (let place = 1; place < counts.length; place += 1)
      counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0)
    const ranked = new Uint32Array(rows.length)
    for (const row of rows) {
      const place = placeOf[this.#wayOf[row] ?? 0] ?? 0
      ranked[counts[place] ?? 0] = row
      counts[place] = (counts[place] ?? 0) + 1
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
