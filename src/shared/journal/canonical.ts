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
      return quoted(value)
    case 'number':
      if (!isFit(value)) throw new Error('Not a JSON number')
      return `${value}` // as JSON.stringify writes a finite one; -0 is 0
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writtenList(value) : writtenObject(value as Record<string, unknown>) // of whatever class
    default:
      throw new Error('Not a JSON value')
  }
}

/** All but what JSON writes as it is: quotes, backslashes, controls, and halves of pairs, which are looked at more closely. */
const SPECIAL = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

function quoted(text: string): string {
  if (!SPECIAL.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw new Error('Lone surrogate')
  return JSON.stringify(text)
}

function writtenList(list: readonly unknown[]): string {
  let text = ''
  for (const item of list) text += text === '' ? written(item) : `,${written(item)}`
  return `[${text}]`
}

function writtenObject(value: Readonly<Record<string, unknown>>): string {
  let text = '{'
  for (const { key, before } of membersOf(Object.keys(value))) text += before + written(value[key])
  return `${text}}`
}

/** A member of an object, and all that is written before its value. */
interface Member {
  readonly key: string
  readonly before: string
}

/** Records have few shapes: the order of the keys of each is worked out once. By first key, for few have that in common. */
const shapes = new Map<string, { readonly keys: readonly string[]; readonly members: readonly Member[] }[]>()
const mostShapes = 20
const mostFirstKeys = 500

function membersOf(keys: readonly string[]): readonly Member[] {
  const [first = ''] = keys
  let known = shapes.get(first)
  if (known !== undefined) for (const shape of known) if (isSame(shape.keys, keys)) return shape.members
  const members = keys
    .toSorted() // by code unit, which is what sorting without a comparison does
    .map((key, at) => ({ key, before: `${at === 0 ? '' : ','}${quoted(key)}:` }))
  if (shapes.size >= mostFirstKeys) shapes.clear()
  if (known === undefined || known.length >= mostShapes) shapes.set(first, (known = []))
  known.push({ keys, members })
  return members
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
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
