import { randomBytes } from 'node:crypto'
import { lstat, open } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { settle } from '#main/vault/storage/refusal.ts'
import { assertRoom } from '#main/vault/storage/room.ts'

/**
 * Writes what leaves the workspace (a dossier, a saved original) beside its target and renames it when
 * whole and synced: a reader never finds half a file, and a failed export leaves nothing. `beforeRename` has
 * the last word: when it fails, the target stays as it was. Only a plain file is replaced, and nothing is begun of what
 * the disk has no room for.
 */
export async function writeOut(
  target: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  beforeRename: () => Promise<Result<unknown>> = () => Promise.resolve(ok(undefined)),
  bytes = lengthOf(pieces),
): Promise<Result<void>> {
  const part = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.part`)
  try {
    if (!(await isReplaceable(target)))
      return fail('refused', 'What has that name already is not a plain file. Nothing was written.', {
        next: 'Choose another name.',
      })
    const room = await settle(async () => ok(await assertRoom(realFiles, path.dirname(target), bytes, 0)))
    if (!room.ok) return room
    const file = await open(part, 'wx')
    try {
      for await (const piece of pieces) await file.writeFile(piece)
      await file.datasync()
    } finally {
      await file.close()
    }
    const agreed = await beforeRename()
    if (!agreed.ok) {
      await realFiles.remove(part)
      return agreed
    }
    await realFiles.rename(part, target)
    return ok(undefined)
  } catch (error) {
    await realFiles.remove(part).catch(() => undefined) // the first error is the one to tell
    return outFailure(error)
  }
}

/** Of what is made while it is written only the caller can know. */
const lengthOf = (pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): number =>
  Symbol.asyncIterator in pieces ? 0 : [...pieces].reduce((sum, piece) => sum + piece.byteLength, 0)

/** A rename would take the place of a device, or of a link instead of what it points to. */
export async function isReplaceable(target: string): Promise<boolean> {
  try {
    return (await lstat(target)).isFile()
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true
    throw error
  }
}

export function outFailure(error: unknown): ReturnType<typeof fail> {
  const code = systemCode(error)
  const next = 'Choose another folder and try again.'
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('no-space', 'There is no room left where the file was to be saved.', { next })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('read-only', 'The file cannot be saved there: the folder does not allow it.', { next })
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('not-found', 'The folder to save in does not exist.', { next })
    case undefined:
      throw error
    default:
      return fail('io', 'The file could not be written.', { next })
  }
}
