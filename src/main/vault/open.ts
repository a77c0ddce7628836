import { ok, type Result } from '#shared/lib/result.ts'
import { readHeaders, type FoundHeaders } from './keys/header-files.ts'
import { zeroSecrets } from './keys/slot.ts'
import { buildWorkspace, type NewWorkspace } from './build-workspace.ts'
import { openUnlocked, type Opening } from './open-unlocked.ts'
import { setupOf, type VaultSetup } from './setup.ts'
import { lockForReading, lockWorkspace } from './storage/lock.ts'
import { takesWriting } from './storage/medium.ts'
import { sayingOfTheWhole, settle } from './storage/refusal.ts'
import { unlock, type Unlocked } from './unlock.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

export type { NewWorkspace } from './build-workspace.ts'

/** The folder must not exist or be empty. After a failure or a crash there is no workspace that half opens. */
export function createWorkspace(
  request: NewWorkspace,
  given: Partial<VaultSetup> = {},
): Promise<Result<UnlockedVault>> {
  const setup = setupOf(given)
  return settle(async () => {
    const unlocked = await buildWorkspace(request, setup)
    const vault = await sayingOfTheWhole(
      () => hold(request.folder, setup, async () => ({ ...unlocked, copiesAgree: true })),
      'The workspace was made, but the disk failed when it was opened.',
      'Check the disk, then open the workspace with its passphrase.',
    )
    return ok(vault)
  })
}

/** Fails without a change on disk when the passphrase is wrong, or anything that was saved is damaged. */
export function openWorkspace(
  folder: string,
  passphrase: string,
  given: Partial<VaultSetup> = {},
): Promise<Result<UnlockedVault>> {
  const setup = setupOf(given)
  return settle(async () => {
    await readHeaders(setup.files, folder) // before the lock: what is no workspace for us is not touched
    return ok(await holdWorkspace(folder, setup, (headers) => unlock(headers, passphrase)))
  })
}

/** What can be said of a folder without the passphrase; fails when it is no workspace, damaged, or newer. */
export function inspectWorkspace(
  folder: string,
  given: Partial<Pick<VaultSetup, 'files'>> = {},
): Promise<Result<{ workspaceId: string; createdAt: string }>> {
  return settle(async () => {
    const { candidates } = await readHeaders(setupOf(given).files, folder)
    const [header] = candidates
    if (!header) throw new Error('Headers without a readable copy must have been refused')
    return ok({ workspaceId: header.workspaceId, createdAt: header.createdAt })
  })
}

type Keys = Pick<Opening, 'header' | 'secrets' | 'newcomer' | 'isRecovery'>

/** Takes the folder, opens its header with what is at hand, and then the rest. */
export const holdWorkspace = (
  folder: string,
  setup: VaultSetup,
  open: (headers: FoundHeaders) => Promise<Keys>,
): Promise<UnlockedVault> =>
  hold(folder, setup, async () => {
    const headers = await readHeaders(setup.files, folder)
    return { ...(await open(headers)), copiesAgree: headers.copiesAgree }
  })

/** Keeps the folder locked from before the keys until the vault closes, or until something fails. */
async function hold(
  folder: string,
  setup: VaultSetup,
  keys: () => Promise<Keys & Pick<Opening, 'copiesAgree'>>,
): Promise<UnlockedVault> {
  const isReadOnly = !(await takesWriting(folder))
  const unlockFolder = isReadOnly ? lockForReading(folder) : lockWorkspace(folder)
  let unlocked: Unlocked | undefined
  try {
    const found = await keys()
    unlocked = found
    return await openUnlocked({ ...found, folder, unlockFolder, isReadOnly }, setup)
  } catch (error) {
    if (unlocked) zeroSecrets(unlocked.secrets)
    unlockFolder()
    throw error
  }
}
