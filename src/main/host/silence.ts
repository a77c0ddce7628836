/** Looks so many times before it is enough: one long pause of this process itself is a single one of them. */
const looks = 8

/** Calls once when nothing was heard for so long. Time that this process stood still or slept counts for little. */
export class Silence {
  readonly #timer: NodeJS.Timeout | undefined
  #left = looks

  constructor(milliseconds: number | null, onSilent: () => void) {
    if (milliseconds === null) return
    this.#timer = setInterval(() => {
      this.#left -= 1
      if (this.#left >= 0) return
      this.end()
      onSilent()
    }, milliseconds / looks)
  }

  heard(): void {
    this.#left = looks
  }

  end(): void {
    clearInterval(this.#timer)
  }
}
