import path from 'node:path'
import type { FileLayer } from './file-layer.ts'

const ending = '.part'

/** Removes what an interrupted replacing left in the folder: an older key slot, say, has no business there. A link goes, not what it names. */
export async function clearParts(files: FileLayer, folder: string): Promise<void> {
  for (const { name, kind } of await files.list(folder))
    if (kind !== 'folder' && name.endsWith(ending)) await files.remove(path.join(folder, name))
}

/**
 * Replaces a whole file so that a reader, at any moment and after any crash, finds the old content or the
 * new; also where making the pieces of the new one fails. `durable: false` leaves the syncing to the system, for files
 * that only bear witness.
 */
export async function writeAtomically(
  files: FileLayer,
  target: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  options: { readonly durable: boolean } = { durable: true },
): Promise<void> {
  // A fixed name: what a crash leaves behind is overwritten by the next write, or cleared at the next opening.
  const part = target + ending
  const file = await files.open(part, 'replace')
  try {
    try {
      let end = 0
      for await (const piece of content instanceof Uint8Array ? [content] : content) {
        await file.write(piece, end)
        end += piece.byteLength
      }
      if (options.durable) await file.sync()
    } finally {
      await file.close()
    }
    await files.rename(part, target)
  } catch (error) {
    await files.remove(part).catch(() => undefined) // the first error is the one to tell
    throw error
  }
  if (options.durable) await files.syncFolder(path.dirname(target))
}
