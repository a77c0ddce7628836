import { fail, ok, type Result } from '#shared/lib/result.ts'

/** Deeper than any record of ours, and far from what overflows a stack. */
const maxDepth = 64

/**
 * Turns what came over a transport (which may carry cycles, dates, maps, NaN, prototypes) into plain JSON
 * data of at most `maxBytes` in UTF-8, or refuses it. A property that is `undefined` counts as absent.
 */
export function plainJson(payload: unknown, maxBytes: number): Result<unknown> {
  const tooLarge = fail('too-large', 'The request is larger than this action allows.')
  switch (look(payload, maxBytes)) {
    case 'other':
      return fail('invalid', 'The request is not plain data.')
    case 'too large':
      return tooLarge
    case 'json': {
      const text = JSON.stringify(payload)
      return Buffer.byteLength(text) > maxBytes ? tooLarge : ok(JSON.parse(text))
    }
  }
}

/**
 * Walks without recursion, because a hostile payload must not reach the end of the stack, and stops after
 * `budget` values and characters: the same object referred to twice at each level would double 64 times.
 */
function look(payload: unknown, budget: number): 'json' | 'other' | 'too large' {
  const open: { value: unknown; depth: number }[] = [{ value: payload, depth: 0 }]
  let left = budget
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    left -= typeof value === 'string' ? value.length + 1 : 1
    if (left < 0) return 'too large'
    if (isScalar(value)) continue
    const members = depth < maxDepth ? membersOf(value) : undefined
    if (!members) return 'other'
    for (const member of members) open.push({ value: member, depth: depth + 1 })
  }
  return 'json'
}

const isScalar = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

/** Elements or own property values; undefined when the value is no array and no plain object. */
function membersOf(value: unknown): unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return Object.keys(value).length === value.length ? value : undefined
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return undefined
  if (Object.hasOwn(value, '__proto__') || 'toJSON' in value) return undefined
  return Object.values(value).filter((member) => member !== undefined)
}
