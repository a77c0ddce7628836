import { stat } from 'node:fs/promises'
import type { Archive } from './archive.ts'
import { fileSource, onStrangersDisk } from './byte-source.ts'
import { usualCaps, type Caps } from './caps.ts'
import { openFolder } from './open-folder.ts'
import { openZip } from './zip/open-zip.ts'

/** A zip or a folder on somebody's disk. Throws `Unreadable`; nothing is written anywhere. */
export async function openArchive(place: string, caps: Caps = usualCaps): Promise<Archive> {
  const found = await onStrangersDisk(() => stat(place))
  if (found.isDirectory()) return openFolder(place, caps)
  const source = await fileSource(place)
  try {
    return await openZip(source, caps)
  } catch (error) {
    await source.close()
    throw error
  }
}
