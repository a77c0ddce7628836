import { nameKey } from '../../src/shared/domain/gazetteer/name-key.ts'

const LATIN = /^[\p{Script=Latin}\p{M}\p{Lm}'’ʻ‘`´.()/ -]+$/u
const CYRILLIC_OR_ARABIC = /^(?:[\p{Script=Cyrillic}\p{M}'’ʼ.() -]+|[\p{Script=Arabic}\p{M}\u200c.() -]+)$/u

/** A code of an airport, and other words in capital letters that are no names. */
const CODE = /^[A-Z]{2,5}$/

/** What others wrote into names instead of one. */
const NO_NAME = /^(?:imeni|hindi|kartuli|hayeren)\b/iu

/**
 * Those of the other names that are looked for: in Latin letters as names are written (what begins with a small letter was made by a
 * machine from another script) if they are wanted, in Cyrillic and in Arabic letters; and each only once as names are compared.
 */
export function keptNames(name: string, alternates: readonly string[], withLatin: boolean): string[] {
  const known = new Set([nameKey(name)])
  return alternates.filter((one) => {
    if (!isNameOf(one, withLatin)) return false
    const key = nameKey(one)
    if (key === '' || known.has(key)) return false
    known.add(key)
    return true
  })
}

const isNameOf = (text: string, withLatin: boolean): boolean =>
  LATIN.test(text)
    ? withLatin && /^['’ʻ‘`]?\p{Lu}/u.test(text) && !CODE.test(text) && !NO_NAME.test(text)
    : CYRILLIC_OR_ARABIC.test(text)
