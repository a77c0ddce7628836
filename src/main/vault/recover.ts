import { passphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { refuseTyped } from './analysts/typed-wrong.ts'
import { ageIdentity } from './keys/age-identity.ts'
import { readHeaders } from './keys/header-files.ts'
import { secretOfWords, type WordsProblem } from './keys/recovery-words.ts'
import { holdWorkspace } from './open.ts'
import { isFrozen } from './read-only.ts'
import { setupOf, type VaultSetup } from './setup.ts'
import { settle } from './storage/refusal.ts'
import { unlockWithIdentity } from './unlock-with-identity.ts'
import type { Unlocked } from './unlock.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

export interface Recovery {
  /** As typed from paper. */
  readonly words: string
  /** Takes the place of the one that was forgotten. */
  readonly passphrase: string
}

/**
 * Opens the workspace with somebody's recovery key and gives them a new passphrase; both, or nothing is changed. Where
 * nothing can be written it is opened all the same, for reading, and tells that the passphrase stays as it was.
 */
export function recoverWorkspace(
  folder: string,
  { words, passphrase }: Recovery,
  given: Partial<VaultSetup> = {},
): Promise<Result<UnlockedVault>> {
  const setup = setupOf(given)
  return settle(async () => {
    const key = passphraseIssue(passphrase)
    if (key !== undefined) refuseTyped([{ path: ['passphrase'], key }])
    const secret = secretOfWords(words)
    if (!(secret instanceof Uint8Array)) return refuseTyped([issueOf(secret)])
    const identity = ageIdentity(secret)
    secret.fill(0)
    await readHeaders(setup.files, folder) // before the lock: what is no workspace for us is not touched
    const vault = await holdWorkspace(folder, setup, async (headers) => unlockedBy(identity, headers))
    if (isFrozen(vault.mode)) return ok(vault)
    const replaced = await vault.ownKeys.replacePassphrase(passphrase)
    if (replaced.ok) return ok(vault)
    await vault.close()
    return replaced
  })
}

async function unlockedBy(
  identity: string,
  headers: Parameters<typeof unlockWithIdentity>[0],
): Promise<Unlocked & { readonly isRecovery: true }> {
  const found = await unlockWithIdentity(headers, identity, 'recovery')
  const { seed = null, dataKey } = found?.secrets ?? {}
  if (!found || !dataKey || seed === null)
    return refuseTyped([{ path: ['words'], key: 'recovery.opensNothing' }])
  return { header: found.header, secrets: { dataKey, seed }, isRecovery: true }
}

function issueOf(problem: WordsProblem) {
  const path = ['words']
  if (problem.kind === 'checksum') return { path, key: 'recovery.checksum' }
  return problem.kind === 'count'
    ? { path, key: 'recovery.count', words: { count: String(problem.count) } }
    : {
        path,
        key: 'recovery.unknownWord',
        words: { at: String(problem.at), word: problem.word.slice(0, 40) },
      }
}
