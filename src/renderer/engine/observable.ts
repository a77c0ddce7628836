/** One value that can be watched, in the shape `useSyncExternalStore` takes. */
export interface Observable<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  /** Calls back after each set, until the returned function is called. */
  readonly watch: (listener: () => void) => () => void
  readonly isWatched: () => boolean
}

export function createObservable<T>(initial: T): Observable<T> {
  const listeners = new Set<() => void>()
  let current = initial
  return {
    get: () => current,
    set(value) {
      current = value
      for (const listener of listeners) listener()
    },
    watch(listener) {
      const own = (): void => listener() // the same function may watch twice, and leaves once each
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    isWatched: () => listeners.size > 0,
  }
}
