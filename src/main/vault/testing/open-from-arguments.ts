import { readHeaders } from '../keys/header-files.ts'
import { openUnlocked } from '../open-unlocked.ts'
import { setupOf } from '../setup.ts'
import { lockWorkspace } from '../storage/lock.ts'
import { realFiles } from '../storage/real-files.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

/** For the scripts of `killAtFirstWord`: the workspace opened with its secrets, and the target. */
export async function openFromArguments(): Promise<{ vault: UnlockedVault; target: string }> {
  const [, , folder = '', target = '', secretsInHex = ''] = process.argv
  const [header] = (await readHeaders(realFiles, folder)).candidates
  if (!header) throw new Error('no header')
  const bytes = Uint8Array.from(Buffer.from(secretsInHex, 'hex'))
  const secrets = { dataKey: bytes.slice(0, 32), seed: bytes.slice(32) }
  const unlockFolder = lockWorkspace(folder)
  const opening = { header, secrets, folder, copiesAgree: true, unlockFolder }
  return { vault: await openUnlocked(opening, setupOf({ reserveBytes: 0 })), target }
}
