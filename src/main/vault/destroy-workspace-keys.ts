import { ok, type Result } from '#shared/lib/result.ts'
import { destroyKeys, refuseOtherName } from './keys/destroy-keys.ts'
import { readHeaders } from './keys/header-files.ts'
import { setupOf, type VaultSetup } from './setup.ts'
import { lockWorkspace } from './storage/lock.ts'
import { settle } from './storage/refusal.ts'

/**
 * Destroys the keys of a workspace that nobody has open. It asks for no passphrase: whoever may delete the folder may do
 * this too, and in haste it must not wait for one.
 */
export function destroyWorkspaceKeys(
  folder: string,
  name: string,
  given: Partial<Pick<VaultSetup, 'files'>> = {},
): Promise<Result<void>> {
  const { files } = setupOf(given)
  return settle(async () => {
    await readHeaders(files, folder) // before the lock: what is no workspace for us is not touched
    refuseOtherName(folder, name)
    const unlockFolder = lockWorkspace(folder)
    try {
      return ok(await destroyKeys(files, folder))
    } finally {
      unlockFolder()
    }
  })
}
