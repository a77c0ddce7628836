import { endOfString, stringIn, walkJson } from './json-tokens.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * JSON from somebody else's file. Refuses, each with its reason: text that is not JSON, values nested deeper than
 * `maxDepth`, an object that has a key twice (RFC 8259 leaves open which one counts), and the key `__proto__`.
 * `numberOf` is given each number as it is written and says what stands for it; without it a number is what JSON.parse
 * makes of it, digits that do not fit lost. Takes time by the length of the text, whatever is in it.
 */
export function parseStrictJson(
  text: string,
  maxDepth: number,
  numberOf?: (written: string) => unknown,
): Result<unknown> {
  if (isDeeperThan(maxDepth, text))
    return fail('invalid', `This file is nested deeper than ${maxDepth} levels. It was not read further.`)
  let value: unknown
  try {
    value = JSON.parse(text, numberOf && asWritten(numberOf))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail('invalid', `This file is not JSON${placeOf(error, text)}.`)
  }
  const key = offendingKey(text)
  if (key === '__proto__') return fail('invalid', 'This file uses the key “__proto__”, which no record has.')
  if (key !== null)
    return fail('invalid', `This file has the key “${key.slice(0, 60)}” twice in one place.`, {
      next: 'Take one of the two out: it cannot be known which was meant.',
    })
  return ok(value)
}

/** Where it goes wrong, as far as that is known: the parser says so of some mistakes, and some begin with what JSON has not. */
function placeOf({ message }: SyntaxError, text: string): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(message) ?? []
  if (line !== undefined) return `: it goes wrong in line ${line}, column ${column}`
  if (message.endsWith('end of JSON input')) return ': it ends too early'
  const foreign = firstForeign(text)
  if (foreign === undefined) return ''
  const lines = text.slice(0, foreign).split('\n')
  return `: line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1} has what JSON does not know (such as NaN or a comment)`
}

/** The first character that is neither in a string nor in anything that JSON has outside of them. */
function firstForeign(text: string): number | undefined {
  for (let at = 0; at < text.length; at += 1)
    if (text[at] === '"') at = endOfString(text, at)
    else if (!'{}[],: \t\r\n0123456789+-.eEtruefalsn'.includes(text[at] ?? '')) return at
  return undefined
}

/** ECMAScript's JSON.parse tells a reviver the text of what is no object or array; the library of types does not know it. */
const asWritten =
  (numberOf: (written: string) => unknown) =>
  (_key: string, value: unknown, context?: { readonly source?: string }): unknown => {
    if (typeof value !== 'number') return value
    if (context?.source === undefined) throw new Error('This engine does not tell how a number is written')
    return numberOf(context.source)
  }

/** Deeper than the braces and brackets of somebody's file go. */
function isDeeperThan(most: number, text: string): boolean {
  let depth = 0
  return walkJson(text, (token) => {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    return depth > most
  })
}

/** The first key that comes twice in one object, or `__proto__`; null when there is none. The text is valid JSON. */
function offendingKey(text: string): string | null {
  const open: (Set<string> | null)[] = []
  let keyNext = false
  let offending: string | null = null
  walkJson(text, (token, from, to) => {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null)
    else if (token === '}' || token === ']') open.pop()
    const keys = open.at(-1) ?? null
    if (token === '"' && keyNext && keys !== null) {
      const key = stringIn(text, from, to) ?? ''
      if (keys.has(key) || key === '__proto__') offending = key
      keys.add(key)
    }
    keyNext = token === '{' || (token === ',' && keys !== null)
    return offending !== null
  })
  return offending
}
