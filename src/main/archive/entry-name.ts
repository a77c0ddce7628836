import { utf8 } from '#shared/lib/bytes.ts'
import type { Caps } from './caps.ts'

/** Names that Windows keeps for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/**
 * Why a name in an archive is not one below the archive's own folder on every system; null when it is. A name is never
 * mended: two programs would mend it differently.
 */
export function unsafeName(
  name: string,
  caps: Pick<Caps, 'depth' | 'nameBytes' | 'partBytes'>,
): string | null {
  if (name === '') return 'it has no name'
  if (/\p{Cc}/u.test(name)) return 'its name holds a control character'
  if (name.includes('\\')) return 'its name holds a backslash'
  if (name.startsWith('/')) return 'its name begins at the root of the disk'
  if (name.includes(':')) return 'its name holds a colon, as the name of a drive does'
  if (utf8(name).length > caps.nameBytes) return `its name is longer than ${caps.nameBytes} bytes`
  const parts = name.split('/')
  if (parts.length > caps.depth) return `it lies deeper than ${caps.depth} folders`
  for (const part of parts) {
    const problem = unsafePart(part, caps.partBytes)
    if (problem !== null) return problem
  }
  return null
}

function unsafePart(part: string, maxBytes: number): string | null {
  if (part === '') return 'its name has an empty part'
  if (part === '.' || part === '..') return 'its name leads to another folder'
  if (/[. ]$/.test(part) || part.startsWith(' '))
    return 'a part of its name begins or ends in a space, or ends in a dot'
  if (/[<>"|?*]/.test(part)) return 'its name holds a character that Windows does not allow'
  if (device.test(part)) return 'its name is one that Windows keeps for a device'
  if (utf8(part).length > maxBytes) return `a part of its name is longer than ${maxBytes} bytes`
  return null
}

export interface NameClash {
  readonly name: string
  readonly why: string
}

/**
 * The first name that would fall together with another one on some system: the same, the same but for capitals or for how
 * its accents are put together, or a file where another has a folder.
 */
export function firstClash(files: readonly string[]): NameClash | null {
  const seen = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const name of files) {
    const key = folded(name)
    const other = seen.get(key)
    if (other === name) return { name, why: 'it is there twice' }
    if (other !== undefined)
      return { name, why: 'its name differs from another one only in capitals or accents' }
    seen.set(key, name)
    for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
      const folder = name.slice(0, at)
      const same = folders.get(folded(folder))
      if (same !== undefined && same !== folder)
        return { name, why: 'a folder of its name differs from another one only in capitals or accents' }
      folders.set(folded(folder), folder)
    }
  }
  for (const [key, name] of seen)
    if (folders.has(key)) return { name, why: 'another file has a folder of this name' }
  return null
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC')
