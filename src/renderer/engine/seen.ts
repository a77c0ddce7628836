/** Numbers that were seen. All are forgotten at once without a walk, so that a count of three costs less than one of a million. */
export class Seen {
  /** By number, the last turn in which it was seen. */
  #turns = new Float64Array(0)
  #turn = 0

  /** Forgets all; the numbers to come are below `size`. */
  clear(size: number): void {
    if (size > this.#turns.length) this.#turns = new Float64Array(size + ROOM)
    this.#turn += 1
  }

  /** Whether it was not seen before. */
  add(number: number): boolean {
    if (this.#turns[number] === this.#turn) return false
    this.#turns[number] = this.#turn
    return true
  }
}

/** So that not each new record makes a new array. */
const ROOM = 1_024
