import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { TextColumn } from '../columns/text-column.ts'
import type { RowNumbers } from '../row-numbers.ts'
import { Collation, UnknownLetter } from './collation.ts'
import { NONE, type RankOf } from './ranks.ts'

/** When more than so many titles changed since, all are put in order anew. */
const FEW = 2_000

/** Where each title stands in the order of a dictionary. Made when first asked for; then what changes is put in its place. */
export class TitleRanks {
  readonly #titles: TextColumn
  readonly #changed = new Set<number>()
  #collation: Collation | null = null
  /** The rows by title, and where each stands; equal titles stand at one place. */
  #order: RowNumbers = new Uint32Array(0)
  #ranks = new Int32Array(0)

  constructor(titles: TextColumn) {
    this.#titles = titles
  }

  /** Its title is new, or another. */
  changed(row: number): void {
    if (this.#collation !== null) this.#changed.add(row)
  }

  /** Of all titles, which are so many. */
  ranks(count: number): RankOf {
    if (this.#collation === null || this.#changed.size > FEW || !this.#takeIn(this.#collation, count))
      this.#makeAnew(count)
    this.#changed.clear()
    const ranks = this.#ranks
    return (row) => ranks[row] ?? NONE
  }

  #makeAnew(count: number): void {
    const titles = Array.from({ length: count }, (_, row) => this.#titles.at(row))
    this.#collation = new Collation(titles)
    const collation = this.#collation
    const keys = titles.map((title) => collation.keyOf(title))
    const order = Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) =>
      byCodeUnit(keys[a] ?? '', keys[b] ?? ''),
    )
    this.#order = order
    this.#rank(
      count,
      (before, row) => keys[before] !== keys[row],
      (row) => keys[row] === '',
    )
  }

  /** False when a title has a letter that the order of letters does not know yet. */
  #takeIn(collation: Collation, count: number): boolean {
    if (this.#changed.size === 0) return true
    const fresh = new Map<number, string>()
    const keyOf = (row: number): string => fresh.get(row) ?? collation.keyOf(this.#titles.at(row))
    try {
      for (const row of this.#changed) fresh.set(row, collation.keyOf(this.#titles.at(row)))
    } catch (error) {
      if (error instanceof UnknownLetter) return false
      throw error
    }
    const ranksBefore = this.#ranks
    const kept = this.#order.filter((row) => !fresh.has(row))
    const coming = [...fresh].sort(([, a], [, b]) => byCodeUnit(a, b))
    const order = new Uint32Array(kept.length + coming.length)
    let from = 0
    for (const [at, [row, key]] of coming.entries()) {
      const to = firstNotBefore(kept, from, (one) => byCodeUnit(keyOf(one), key) < 0)
      order.set(kept.subarray(from, to), from + at)
      order[to + at] = row
      from = to
    }
    order.set(kept.subarray(from), from + coming.length)
    this.#order = order
    this.#rank(
      count,
      (before, row) =>
        fresh.has(before) || fresh.has(row)
          ? keyOf(before) !== keyOf(row)
          : ranksBefore[before] !== ranksBefore[row],
      (row) => (fresh.has(row) ? fresh.get(row) === '' : ranksBefore[row] === NONE),
    )
    return true
  }

  #rank(
    count: number,
    isOther: (before: number, row: number) => boolean,
    isNone: (row: number) => boolean,
  ): void {
    const ranks = new Int32Array(count).fill(NONE)
    let rank = -1
    let before: number | undefined
    for (const row of this.#order) {
      if (isNone(row)) continue
      if (before === undefined || isOther(before, row)) rank += 1
      ranks[row] = rank
      before = row
    }
    this.#ranks = ranks
  }
}

function firstNotBefore(order: RowNumbers, from: number, isBefore: (row: number) => boolean): number {
  let low = from
  for (let high = order.length; low < high;) {
    const middle = (low + high) >> 1
    if (isBefore(order[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
