import { randomBytes } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import type { PartContent } from '#main/vault/outgoing.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { settle } from '#main/vault/storage/refusal.ts'
import { assertRoom } from '#main/vault/storage/room.ts'
import { syncNames } from '#main/vault/storage/sync-names.ts'
import type { Vault, WayOut } from '#main/vault/vault.ts'

/** What is no larger may take the last room there is: a head to be given away, a table. */
const smallBytes = 1_048_576
const lookAgainBytes = 8 * 1_048_576

/**
 * Writes what leaves the workspace (a dossier, a saved original) beside its target and renames it when
 * whole and synced: a reader never finds half a file, and a failed export leaves nothing. `beforeRename` has
 * the last word: when it fails, the target stays as it was. Only a plain file is replaced, and nothing is begun of what
 * the disk has no room for. What a killed process leaves goes at the next opening of the workspace.
 */
export async function writeOut(
  { outgoing }: Pick<Vault, 'outgoing'>,
  target: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  beforeRename: () => Promise<Result<unknown>> = () => Promise.resolve(ok(undefined)),
  bytes = lengthOf(pieces),
): Promise<Result<void>> {
  const { files } = outgoing
  try {
    if (!(await isReplaceable(target)))
      return fail('refused', 'What has that name already is not a plain file. Nothing was written.', {
        next: 'Choose another name.',
      })
    const folder = path.dirname(target)
    const isSmall = bytes !== undefined && bytes <= smallBytes
    const headroom = isSmall ? 0 : await outgoing.headroom(folder)
    const room = await isThereRoom(files, folder, bytes ?? 0, headroom)
    if (!room.ok) return room
    return await throughPart(outgoing, { target, content: 'plain' }, async (part) => {
      const fits = await write(files, { part, headroom }, pieces)
      if (!fits.ok) return fits
      const agreed = await beforeRename()
      return agreed.ok ? ok(undefined) : agreed
    })
  } catch (error) {
    return outFailure(error)
  }
}

/** Looks at the room again as it goes on: of what is made while it is written nobody knows how much it will be. */
async function write(
  files: FileLayer,
  { part, headroom }: { readonly part: string; readonly headroom: number },
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Result<void>> {
  const file = await files.open(part, 'create')
  try {
    let [written, looked] = [0, 0]
    for await (const piece of pieces) {
      await file.write(piece, written)
      written += piece.byteLength
      if (headroom === 0 || written - looked < lookAgainBytes) continue
      const room = await isThereRoom(files, path.dirname(part), 0, headroom)
      if (!room.ok) return room
      looked = written
    }
    return ok(await file.sync())
  } finally {
    await file.close()
  }
}

const isThereRoom = (...asked: Parameters<typeof assertRoom>): Promise<Result<void>> =>
  settle(async () => ok(await assertRoom(...asked)))

/**
 * Has `work` make the part, and gives it the name of the target when that went well; else nothing is left of it. It is
 * listed as long as it may lie there, so that not even a killed process leaves it for good.
 */
export async function throughPart<T>(
  outgoing: WayOut,
  { target, content }: { readonly target: string; readonly content: PartContent },
  work: (part: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { files } = outgoing
  const folder = path.dirname(path.resolve(target))
  const part = path.join(folder, `.${randomBytes(6).toString('hex')}.part`)
  await syncNames(files, folder) // where there is no such folder, nothing is listed
  const listed = await outgoing.begin(part, content)
  if (!listed.ok) return listed
  let isGone = false
  try {
    const made = await work(part)
    if (!made.ok) return made
    await files.rename(part, target)
    isGone = true
    await syncNames(files, folder)
    await outgoing.ended(part)
    return made
  } finally {
    if (!isGone) await remove(outgoing, part).catch(() => undefined) // it stays listed, and what failed before is the one to tell
  }
}

async function remove({ files, ended }: WayOut, part: string): Promise<void> {
  await files.remove(part)
  await syncNames(files, path.dirname(part))
  await ended(part)
}

/** Of what is made while it is written only the caller can know. */
const lengthOf = (pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): number | undefined =>
  Symbol.asyncIterator in pieces ? undefined : [...pieces].reduce((sum, piece) => sum + piece.byteLength, 0)

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
