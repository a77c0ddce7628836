interface Candidate {
  readonly settlement: number
  /** The entry of the name by which it fits best; null where it is none. */
  readonly entry: number | null
}

/** The settlements that fit best, each once however many of its names do. Kept between searches: there may be many candidates. */
export class BestOf {
  readonly #score: Float32Array
  readonly #entry: Int32Array
  #offered: number[] = []

  constructor(settlements: number) {
    this.#score = new Float32Array(settlements).fill(-Infinity)
    this.#entry = new Int32Array(settlements)
  }

  offer(settlement: number, entry: number | null, score: number): void {
    const before = this.#score[settlement] ?? 0
    if (before === -Infinity) this.#offered.push(settlement)
    if (Math.fround(score) <= before) return
    this.#score[settlement] = score
    this.#entry[settlement] = entry ?? -1
  }

  /** The best so far, best first and by number where they are as good; nothing is kept for the next search. */
  take(limit: number): Candidate[] {
    const best: number[] = []
    const isBefore = (one: number, other: number): boolean => {
      const apart = (this.#score[one] ?? 0) - (this.#score[other] ?? 0)
      return apart > 0 || (apart === 0 && one < other)
    }
    for (const settlement of this.#offered) {
      const last = best.at(-1)
      if (best.length >= limit && (last === undefined || !isBefore(settlement, last))) continue
      const at = best.findIndex((one) => isBefore(settlement, one))
      best.splice(at === -1 ? best.length : at, 0, settlement)
      if (best.length > limit) best.pop()
    }
    const taken = best.map((settlement) => {
      const entry = this.#entry[settlement] ?? -1
      return { settlement, entry: entry === -1 ? null : entry }
    })
    for (const settlement of this.#offered) this.#score[settlement] = -Infinity
    this.#offered = []
    return taken
  }
}
