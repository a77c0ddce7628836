import { fail, ok, type Result } from './result.ts'

/**
 * JSON from somebody else's file. Refuses, each with its reason: text that is not JSON, values nested deeper than
 * `maxDepth`, an object that has a key twice (RFC 8259 leaves open which one counts), and the key `__proto__`.
 */
export function parseStrictJson(text: string, maxDepth: number): Result<unknown> {
  if (depthOf(text) > maxDepth)
    return fail('invalid', `This file is nested deeper than ${maxDepth} levels. It was not read further.`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('invalid', 'This file is not JSON.')
  }
  const key = offendingKey(text)
  if (key === '__proto__') return fail('invalid', 'This file uses the key “__proto__”, which no record has.')
  if (key !== null)
    return fail('invalid', `This file has the key “${key.slice(0, 60)}” twice in one place.`, {
      next: 'Take one of the two out: it cannot be known which was meant.',
    })
  return ok(value)
}

/** Strings as wholes, so that a brace in one is not taken for structure. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs

/** Deepest nesting of braces and brackets, whatever else the text holds. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, (depth += 1))
    else if (token === '}' || token === ']') depth -= 1
  }
  return deepest
}

/** The first key that comes twice in one object, or `__proto__`; null when there is none. The text is valid JSON. */
function offendingKey(text: string): string | null {
  const open: (Set<string> | null)[] = []
  let keyNext = false
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null)
    else if (token === '}' || token === ']') open.pop()
    const keys = open.at(-1) ?? null
    if (token.startsWith('"') && keyNext && keys !== null) {
      const key = String(JSON.parse(token))
      if (keys.has(key) || key === '__proto__') return key
      keys.add(key)
    }
    keyNext = token === '{' || (token === ',' && keys !== null)
  }
  return null
}
