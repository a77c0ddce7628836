import type { RowNumbers } from '../row-numbers.ts'
import { NONE, type RankOf } from './ranks.ts'

/** Bits that are counted at once: so many places stay in the caches of a small processor. */
const BITS = 11
const PLACES = 2 ** BITS

/**
 * The rows by their ranks; among equals, and where there is no value, in the order in which they came. By counting, a
 * few bits at a time: each pass is one walk, and nothing is compared.
 */
export function sortRows(rows: RowNumbers, rankOf: RankOf, descending: boolean): RowNumbers {
  const ranks = new Int32Array(rows.length)
  let least = 2 ** 31 - 1
  let most = NONE
  for (let at = 0; at < rows.length; at += 1) {
    const rank = rankOf(rows[at] ?? 0)
    ranks[at] = rank
    if (rank > most) most = rank
    if (rank !== NONE && rank < least) least = rank
  }
  if (most === NONE) return rows
  const last = most - least + 1
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] ?? NONE
    ranks[at] = rank === NONE ? last : descending ? most - rank : rank - least
  }
  let sorted: Sorting = { rows, ranks }
  for (let shift = 0; last >>> shift > 0; shift += BITS) sorted = byBits(sorted, shift)
  return sorted.rows
}

interface Sorting {
  readonly rows: RowNumbers
  readonly ranks: Int32Array
}

function byBits({ rows, ranks }: Sorting, shift: number): Sorting {
  const places = new Uint32Array(PLACES)
  for (const rank of ranks) {
    const bucket = (rank >>> shift) & (PLACES - 1)
    places[bucket] = (places[bucket] ?? 0) + 1
  }
  let next = 0
  for (let bucket = 0; bucket < PLACES; bucket += 1) {
    const count = places[bucket] ?? 0
    places[bucket] = next
    next += count
  }
  const sorted = { rows: new Uint32Array(rows.length), ranks: new Int32Array(rows.length) }
  for (let at = 0; at < rows.length; at += 1) {
    const rank = ranks[at] ?? 0
    const bucket = (rank >>> shift) & (PLACES - 1)
    const place = places[bucket] ?? 0
    sorted.rows[place] = rows[at] ?? 0
    sorted.ranks[place] = rank
    places[bucket] = place + 1
  }
  return sorted
}
