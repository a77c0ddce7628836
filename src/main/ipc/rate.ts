/** A token bucket: `perSecond` calls at once, filled up again over a second. `now` is in milliseconds. */
export class Rate {
  readonly #perSecond: number
  readonly #now: () => number
  #tokens: number
  #filledAt: number

  constructor(perSecond: number, now: () => number) {
    this.#perSecond = perSecond
    this.#now = now
    this.#tokens = perSecond
    this.#filledAt = now()
  }

  /** Takes one call if there is one left. */
  take(): boolean {
    const now = this.#now()
    // A clock set back must not lock the channel, nor fill it.
    const elapsed = Math.max(0, now - this.#filledAt)
    this.#tokens = Math.min(this.#perSecond, this.#tokens + (elapsed * this.#perSecond) / 1_000)
    this.#filledAt = now
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}
