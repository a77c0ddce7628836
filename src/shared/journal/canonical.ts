/**
 * RFC 8785 (JCS) text of a JSON value: what is hashed, signed and exported. Throws on what JSON cannot carry (undefined,
 * NaN, infinities, lone surrogates, integers past 2^53-1), because a serialiser alone would drop or repair it silently.
 * Validate with the schema first.
 */
export function canonicalJson(value: unknown): string {
  try {
    return written(value)
  } catch (error) {
    refuseUnfit(value, '') // says where
    throw error
  }
}

/** RFC 8785 takes strings and numbers as ECMAScript writes them, and keys in the order of their code units. */
function written(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new Error('Lone surrogate')
      return JSON.stringify(value)
    case 'number':
      if (!isFit(value)) throw new Error('Not a JSON number')
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writtenList(value) : writtenObject(value as Record<string, unknown>) // of whatever class
    default:
      throw new Error('Not a JSON value')
  }
}

function writtenList(list: readonly unknown[]): string {
  let text = ''
  for (const item of list) text += text === '' ? written(item) : `,${written(item)}`
  return `[${text}]`
}

function writtenObject(value: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(value)
  if (!isSorted(keys)) keys.sort() // by code unit, which is what sorting without a comparison does
  let text = ''
  for (const key of keys) text += `${text === '' ? '' : ','}${written(key)}:${written(value[key])}`
  return `{${text}}`
}

function isSorted(keys: readonly string[]): boolean {
  let last = ''
  for (const key of keys) {
    if (key < last) return false
    last = key
  }
  return true
}

const isFit = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))

function refuseUnfit(value: unknown, at: string): void {
  switch (typeof value) {
    case 'boolean':
      return
    case 'string':
      if (!value.isWellFormed()) throw new Error(`Lone surrogate at ${at || '/'}`)
      return
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`Not a JSON number at ${at || '/'}`)
      if (!isFit(value)) throw new Error(`Integer past 2^53-1 at ${at || '/'}`)
      return
    case 'object':
      if (value === null) return
      if (Array.isArray(value)) value.forEach((item, index) => refuseUnfit(item, `${at}/${index}`))
      else
        for (const [key, item] of Object.entries(value)) {
          if (!key.isWellFormed()) throw new Error(`Lone surrogate in a key at ${at || '/'}`)
          refuseUnfit(item, `${at}/${key}`)
        }
      return
    default:
      throw new Error(`Not a JSON value at ${at || '/'}`)
  }
}
