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

  at(number: number): Uint32Array {
    return this.#ranks.subarray(this.#starts[number], this.#starts[number + 1])
  }

  /** Those from one rank up to, and without, another. */
  between(number: number, from: number, to: number): Uint32Array {
    const ranks = this.at(number)
    const start = placeOf(ranks, from)
    return ranks.subarray(start, start + placeOf(ranks.subarray(start), to))
  }
}

/** The number that stood there. */
function plusOne(numbers: Uint32Array, at: number): number {
  const before = numbers[at] ?? 0
  numbers[at] = before + 1
  return before
}

/** Of ascending numbers, the first place at which one is not below this. */
export function placeOf(ascending: Uint32Array | Int32Array, number: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
