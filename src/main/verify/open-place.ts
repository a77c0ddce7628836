import { stat } from 'node:fs/promises'
import type { Archive } from '#main/archive/archive.ts'
import { fileSource, onStrangersDisk, type ByteSource } from '#main/archive/byte-source.ts'
import { openFolder } from '#main/archive/open-folder.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { ageMagic, ageSource } from './age-source.ts'
import type { VerifyKey } from './order.ts'

/** What somebody chose, by its first bytes and never by its name. */
export type OpenedPlace =
  | { readonly kind: 'archive'; readonly archive: Archive }
  | { readonly kind: 'json' | 'pdf'; readonly source: ByteSource }

/** Throws `Unreadable` for what is none of these. */
export async function openPlace(place: string, key: VerifyKey | null): Promise<OpenedPlace> {
  const found = await onStrangersDisk(() => stat(place))
  if (found.isDirectory()) return { kind: 'archive', archive: await openFolder(place) }
  const source = await fileSource(place)
  try {
    return await openSource(source, key)
  } catch (error) {
    await source.close()
    throw error
  }
}

export async function openSource(source: ByteSource, key: VerifyKey | null): Promise<OpenedPlace> {
  const begins = await beginningOf(source)
  if (begins.startsWith('-----BEGIN AGE'))
    return unreadable('unsupported', 'This is an age file in text form.', {
      next: 'Decrypt it with age first: age -d.',
    })
  if (!begins.startsWith(ageMagic)) return openPlain(source, begins)
  if (key === null)
    return unreadable('locked', 'This is encrypted. Its key or passphrase is needed to look into it.', {
      next: 'Give the identity file or the passphrase that it was encrypted for.',
    })
  const inner = await ageSource(source, key)
  return openPlain(inner, await beginningOf(inner))
}

async function openPlain(source: ByteSource, begins: string): Promise<OpenedPlace> {
  if (begins.startsWith('%PDF-')) return { kind: 'pdf', source }
  if (/^\s*[{[]/.test(begins)) return { kind: 'json', source }
  return { kind: 'archive', archive: await openZip(source) }
}

const beginningOf = async (source: ByteSource): Promise<string> =>
  Buffer.from(await source.read(0, Math.min(64, source.size))).toString('latin1')
