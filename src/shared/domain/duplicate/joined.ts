/** Two texts one after the other, each once; where both are too long for one field, the first alone. */
export function joined(a: string, b: string, { between = '\n\n', max = Infinity } = {}): string {
  if (a.trim() === b.trim()) return a
  const both = [a, b].filter((text) => text.trim() !== '').join(between)
  return both.length <= max ? both : a
}

/** The same within one line. */
export const joinedLine = (a: string, b: string, max: number): string => joined(a, b, { between: '; ', max })

/** Entries of both lists, each once, in their order; what stands in both is put together. */
export function union<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (entry: T) => string,
  together: (one: T, other: T) => T = (one) => one,
): T[] {
  const others = new Map(b.map((entry) => [keyOf(entry), entry]))
  const known = new Set(a.map(keyOf))
  return [
    ...a.map((entry) => {
      const other = others.get(keyOf(entry))
      return other === undefined ? entry : together(entry, other)
    }),
    ...b.filter((entry) => !known.has(keyOf(entry))),
  ]
}
