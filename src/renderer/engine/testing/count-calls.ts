/** Counts the calls of one method of an object that stays as it is. */
export function countCalls<T extends object, K extends keyof T>(target: T, name: K): () => number {
  let calls = 0
  const method = target[name] as (...args: unknown[]) => unknown // the names asked for here are methods
  target[name] = ((...args: unknown[]) => {
    calls += 1
    return method.apply(target, args)
  }) as T[K] // same parameters, same answer
  return () => calls
}
