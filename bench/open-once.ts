import { readHeaders } from '#main/vault/keys/header-files.ts'
import { openUnlocked } from '#main/vault/open-unlocked.ts'
import { setupOf } from '#main/vault/setup.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { unlock } from '#main/vault/unlock.ts'
import { benchPassphrase } from './bench-vault.ts'

/** Opens a workspace as main does, by its head file or by reading all of it, in a process of its own for the memory's sake. */
const [folder = '', how = ''] = process.argv.slice(2)
const unlocked = await unlock(await readHeaders(realFiles, folder), benchPassphrase)
const start = performance.now()
const vault = await openUnlocked(
  { ...unlocked, folder, copiesAgree: true, unlockFolder: () => undefined },
  setupOf(how === 'whole' ? { head: 'unused' } : {}),
)
const seconds = (performance.now() - start) / 1_000
console.log(
  JSON.stringify({ seconds, megabytes: process.memoryUsage.rss() / 1_048_576, entries: vault.head.size }),
)
await vault.close()
