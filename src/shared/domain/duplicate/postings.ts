/** For each number from 0, in which of many lists it stands: their ranks, ascending. */
export class Postings {
  readonly #starts: Uint32Array
  readonly #ranks: Uint32Array

  constructor(ranks: number, numbers: number, listAt: (rank: number) => Uint32Array) {
    const starts = new Uint32Array(numbers + 1)
    for (let rank = 0; rank < ranks; rank += 1) for (const number of listAt(rank)) plusOne(starts, number + 1)
    for (let number = 0; number < numbers; number += 1)
      starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0)
    this.#starts = starts
    this.#ranks = new Uint32Array(starts[numbers] ?? 0)
    const next = starts.slice()
    for (let rank = 0; rank < ranks; rank += 1)
      for (const number of listAt(rank)) this.#ranks[plusOne(next, number)] = rank
  }

  /** Whether one of the ranks from one up to, and without, another is as asked. */
  some(number: number, from: number, to: number, isSo: (rank: number) => boolean): boolean {
    const end = this.#starts[number + 1] ?? 0
    for (let at = placeOf(this.#ranks, from, this.#starts[number], end); at < end; at += 1) {
      const rank = this.#ranks[at] ?? 0
      if (rank >= to) return false
      if (isSo(rank)) return true
    }
    return false
  }

  /** Tells each of them. */
  each(number: number, from: number, to: number, tell: (rank: number) => void): void {
    this.some(number, from, to, (rank) => {
      tell(rank)
      return false
    })
  }

  /** How many there are. */
  count(number: number, from: number, to: number): number {
    const [start, end] = [this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0]
    return placeOf(this.#ranks, to, start, end) - placeOf(this.#ranks, from, start, end)
  }
}

/** The number that stood there. */
function plusOne(numbers: Uint32Array, at: number): number {
  const before = numbers[at] ?? 0
  numbers[at] = before + 1
  return before
}

/** Among numbers that ascend from one place up to another, the first place at which one is not below this. */
export function placeOf(
  numbers: Uint32Array | Int32Array,
  number: number,
  start = 0,
  end = numbers.length,
): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
