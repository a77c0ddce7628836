/** Runs what it is given one after the other, in the order it was given; a failure does not stop the next. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    const mine = this.#last.then(work).finally(() => {
      this.#waiting -= 1
    })
    this.#last = mine.catch(() => undefined)
    return mine
  }

  get isBusy(): boolean {
    return this.#waiting > 0
  }

  /** Resolves when all that was given so far is done. */
  async idle(): Promise<void> {
    await this.#last
  }
}
