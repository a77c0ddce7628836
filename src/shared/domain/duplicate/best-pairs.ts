import type { Pair } from './known-pairs.ts'
import type { Alike } from './pair-search.ts'

/** Two incidents by their places in a list, the lower one first. */
export interface CandidatePair extends Alike {
  readonly one: number
  readonly other: number
  /** An analyst wants to be asked again: after all others. */
  readonly isLater: boolean
}

/** More than anybody goes through. */
const MOST_PAIRS = 100_000

/** The likeliest of many pairs, without those that are settled. Never holds more than twice as many as it keeps. */
export class BestPairs {
  readonly #count: number
  readonly #settled: ReadonlySet<number>
  readonly #later: ReadonlySet<number>
  #pairs: CandidatePair[] = []
  #more = 0

  /** `ids` by place. */
  constructor(
    ids: readonly string[],
    { settled = [], later = [] }: { readonly settled?: readonly Pair[]; readonly later?: readonly Pair[] },
  ) {
    this.#count = ids.length
    const places = new Map(ids.map((id, place) => [id, place]))
    const keysOf = (pairs: readonly Pair[]): Set<number> =>
      new Set(
        pairs.flatMap(([one, other]) => {
          const [a, b] = [places.get(one), places.get(other)]
          return a === undefined || b === undefined ? [] : [this.#keyOf(a, b)]
        }),
      )
    this.#settled = keysOf(settled)
    this.#later = keysOf(later)
  }

  add(a: number, b: number, alike: Alike): void {
    const key = this.#keyOf(a, b)
    if (this.#settled.has(key)) return
    this.#pairs.push({ one: Math.min(a, b), other: Math.max(a, b), ...alike, isLater: this.#later.has(key) })
    if (this.#pairs.length === 2 * MOST_PAIRS) this.#keepBest()
  }

  /** The likeliest first, equally likely ones by place; and how many more there were. */
  sorted(): { readonly pairs: readonly CandidatePair[]; readonly more: number } {
    this.#keepBest()
    return { pairs: this.#pairs, more: this.#more }
  }

  /** Of places; below 2^53 for 90 million of them. */
  #keyOf(a: number, b: number): number {
    return Math.min(a, b) * this.#count + Math.max(a, b)
  }

  #keepBest(): void {
    this.#pairs.sort(
      (a, b) =>
        Number(a.isLater) - Number(b.isLater) || b.score - a.score || a.one - b.one || a.other - b.other,
    )
    this.#more += Math.max(0, this.#pairs.length - MOST_PAIRS)
    this.#pairs.length = Math.min(this.#pairs.length, MOST_PAIRS)
  }
}
