/*
 * Owns restoring: from the file to a workspace in an empty folder, or, as a drill, to nothing. All happens in a folder
 * beside, which gets its name when everything was verified: a restore that fails or is cancelled leaves nothing, and what a
 * crash leaves goes with the next restore there, or when a workspace beside it is unlocked.
 */
import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { assertFree, takePlace } from '#main/vault/build-workspace.ts'
import { settleCopy } from '#main/vault/settle-copy.ts'
import { setupOf, type VaultSetup } from '#main/vault/setup.ts'
import { lockWorkspace } from '#main/vault/storage/lock.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { settle } from '#main/vault/storage/refusal.ts'
import { assertRoom } from '#main/vault/storage/room.ts'
import { ensureFolder, removeWithContents } from '#main/vault/storage/whole-folders.ts'
import type { AgeKey } from '#main/age/encrypted.ts'
import { askChild, type Work } from './ask-child.ts'
import { backupKeyOf, unlockCopy, type KeyInHand } from './backup-key.ts'

export interface RestoreOrder {
  readonly file: string
  readonly key: KeyInHand
  /** Of an analyst of the workspace; null when the key is a recovery key, which opens it too. */
  readonly passphrase: string | null
  /** The folder that becomes the workspace; or, for a drill, the one that everything is tried out in. */
  readonly into: { readonly kind: 'folder' | 'drill'; readonly folder: string }
}

export interface Restored {
  /** Of the backup. */
  readonly sha256: string
  readonly madeAt: string
  readonly size: number
  readonly root: string
  /** The name under which the copy goes on. */
  readonly origin: string
  /** Items of evidence that are as taken in, and the references of those that are not. */
  readonly intact: number
  readonly lacking: readonly string[]
}

export interface RestoreWork extends Omit<Work, 'onProgress'> {
  readonly onProgress?: (progress: { stage: 'unpacking' | 'checking'; done: number; total: number }) => void
}

export function restoreBackup(
  order: RestoreOrder,
  work: RestoreWork,
  given: Partial<VaultSetup> = {},
): Promise<Result<Restored>> {
  const setup = setupOf(given)
  return settle(async () => {
    const key = backupKeyOf(order.key)
    const { kind } = order.into
    const folder = path.resolve(order.into.folder)
    if (kind === 'folder') await assertFree(folder, setup)
    const parent = kind === 'folder' ? path.dirname(folder) : folder
    await ensureFolder(setup.files, parent)
    await clearAbandonedRestores(parent, setup.files)
    await assertRoom(setup.files, parent, await sizeOf(order.file))
    const staging = path.join(parent, `.${randomBytes(8).toString('hex')}.restoring`)
    await setup.files.makeFolder(staging)
    // Held as long as it is being filled: whoever clears up knows by it that this one is not abandoned.
    const letGo = lockWorkspace(staging)
    let isHeld = true
    try {
      const restored = await restoreInto(staging, { ...order, key }, work, setup)
      if (!restored.ok) return restored
      if (work.signal?.aborted === true)
        return fail('cancelled', 'This was cancelled. Nothing was kept of it.')
      letGo()
      isHeld = false
      if (kind === 'folder') {
        await takePlace(staging, folder, setup)
        await setup.files.syncFolder(parent)
      }
      return restored
    } finally {
      if (isHeld) letGo()
      await removeWithContents(setup.files, staging).catch(() => undefined) // it has its name by now, or the next restore does it
    }
  })
}

/** 0 of what is not there or no file: whoever opens it says so. What it holds is a little less than the file is long. */
const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  )

async function restoreInto(
  staging: string,
  { file, key, passphrase }: Omit<RestoreOrder, 'key'> & { readonly key: AgeKey },
  { run, signal, onProgress }: RestoreWork,
  setup: VaultSetup,
): Promise<Result<Restored>> {
  const unpacked = await askChild(
    'unpack',
    { file, key, into: staging },
    {
      run,
      ...(signal === undefined ? {} : { signal }),
      onProgress: ({ done, total }) => onProgress?.({ stage: 'unpacking', done, total }),
    },
  )
  if (!unpacked.ok) return unpacked
  const { about, sha256 } = unpacked.value
  const { size, root } = about.journal
  const settled = await settleCopy(
    {
      folder: staging,
      said: { workspaceId: about.workspaceId, ...about.journal },
      unlock: (headers) => unlockCopy(headers, key, passphrase),
      signal,
      onProgress: (done, total) => onProgress?.({ stage: 'checking', done, total }),
    },
    setup,
  )
  return ok({ sha256, madeAt: about.madeAt, size, root, ...settled })
}

/** What a crash left of restoring or of a drill there: nobody holds it, and it never came to be a workspace. */
export async function clearAbandonedRestores(parent: string, files: FileLayer = realFiles): Promise<void> {
  const items = await files.list(parent).catch(() => []) // where nothing can be seen, nothing can be cleared
  for (const { name, kind } of items) {
    if (kind !== 'folder' || !/^\.[0-9a-f]{16}\.restoring$/.test(name)) continue
    const abandoned = path.join(parent, name)
    try {
      lockWorkspace(abandoned)()
      await removeWithContents(files, abandoned)
    } catch {
      // In use: somebody else is restoring there. Or it does not go, which is no reason not to restore another.
    }
  }
}
