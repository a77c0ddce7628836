import canonicalize from 'canonicalize'

/**
 * RFC 8785 (JCS) text of a JSON value: what is hashed, signed and exported.
 * Throws on what JSON cannot carry (undefined, NaN, infinities, lone surrogates), because
 * the serialiser alone would drop or repair it silently. Validate with the schema first.
 */
export function canonicalJson(value: unknown): string {
  refuseUnfit(value, '')
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Not a JSON value')
  return text
}

function refuseUnfit(value: unknown, at: string): void {
  switch (typeof value) {
    case 'boolean':
      return
    case 'string':
      if (!value.isWellFormed()) throw new Error(`Lone surrogate at ${at || '/'}`)
      return
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`Not a JSON number at ${at || '/'}`)
      if (Number.isInteger(value) && !Number.isSafeInteger(value))
        throw new Error(`Integer past 2^53-1 at ${at || '/'}`)
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
