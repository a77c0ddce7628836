/**
 * Events on their way to the page. The page asks for the next ones and waits, so that it needs no global
 * that other code could find and call.
 */
export class EventQueue {
  #waiting: ((events: readonly unknown[]) => void) | undefined
  #held: unknown[] = []

  push(event: unknown): void {
    this.#held.push(event)
    this.#deliver()
  }

  /** Resolves with at least one event; with none when another page asks instead or the page is dropped. */
  next(): Promise<readonly unknown[]> {
    this.#waiting?.([])
    return new Promise((resolve) => {
      this.#waiting = resolve
      this.#deliver()
    })
  }

  /** Forgets what an earlier page did not fetch: the next one asks for the state anew. */
  drop(): void {
    this.#held = []
    this.#waiting?.([])
    this.#waiting = undefined
  }

  #deliver(): void {
    if (!this.#waiting || this.#held.length === 0) return
    this.#waiting(this.#held)
    this.#waiting = undefined
    this.#held = []
  }
}
