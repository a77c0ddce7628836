/**
 * Whether two answers say the same, as plain JSON-like values. Parts the projection did not touch are
 * the same objects in both, so that a long list compares in one step per unchanged line.
 */
export function sameAnswer(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameAnswer(value, right.get(key)))
  )
}
