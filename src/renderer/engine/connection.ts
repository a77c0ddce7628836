import Dexie from 'dexie'

/**
 * Chromium closes a connection when it finds its own files damaged, and then some of what is under way is never answered: neither
 * request nor transaction. Here it fails instead, as does what comes after it.
 */
export class Connection {
  readonly #waiting = new Set<(error: Error) => void>()

  /** Of a database that was just opened. */
  watch(db: IDBDatabase): void {
    db.addEventListener('close', () => {
      for (const fail of this.#waiting) fail(new Dexie.DatabaseClosedError())
    })
  }

  /** The answer, or an error once the connection is gone. */
  answer<T>(work: PromiseLike<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    this.#waiting.add(reject)
    const settle = (then: () => void): void => {
      this.#waiting.delete(reject)
      then()
    }
    work.then(
      (value) => settle(() => resolve(value)),
      (error: Error) => settle(() => reject(error)),
    )
    return promise
  }
}

export const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error && error.name === 'DatabaseClosedError'
