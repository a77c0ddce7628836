import { randomBytes } from 'node:crypto'
import { ok, type Result } from '#shared/lib/result.ts'
import { analystBodyOf, type NewAnalyst, type Newcomer } from './analysts/new-analyst.ts'
import { refuseTyped } from './analysts/typed-wrong.ts'
import { identitiesIn } from './keys/age-identity.ts'
import { readHeaders, type FoundHeaders } from './keys/header-files.ts'
import { signingKeyOf } from './keys/signing-key.ts'
import { holdWorkspace } from './open.ts'
import { setupOf, type VaultSetup } from './setup.ts'
import { settle } from './storage/refusal.ts'
import { unlockWithIdentity, type UnlockedByIdentity } from './unlock-with-identity.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

export interface Joining extends Omit<NewAnalyst, 'role'> {
  /** Secret keys of age as pasted or read from the file of one: a line each, `#` begins a comment. */
  readonly key: string
}

/**
 * Opens the workspace with the key of an organisation. That key signs nothing: whoever holds it becomes an analyst of the
 * workspace, with a passphrase and a signing key of their own, and the journal says how they came in.
 */
export function joinWorkspace(
  folder: string,
  { key, ...person }: Joining,
  given: Partial<VaultSetup> = {},
): Promise<Result<UnlockedVault>> {
  const setup = setupOf(given)
  return settle(async () => {
    const identities = identitiesIn(key)
    if (identities.length === 0) refuseTyped([{ path: ['key'], key: 'organisation.noKey' }])
    const seed = Uint8Array.from(randomBytes(32))
    const checked = analystBodyOf({ ...person, role: 'analyst' }, signingKeyOf(seed).publicKey)
    if ('issues' in checked) return refuseTyped(checked.issues)
    await readHeaders(setup.files, folder) // before the lock: what is no workspace for us is not touched
    const { body } = checked
    return ok(
      await holdWorkspace(folder, setup, async (headers) => {
        const { header, slot, secrets } = await unlockedBy(identities, headers)
        const newcomer: Newcomer = { id: setup.newId(), body, passphrase: person.passphrase, slot: slot.id }
        return { header, secrets: { dataKey: secrets.dataKey, seed }, newcomer }
      }),
    )
  })
}

async function unlockedBy(identities: readonly string[], headers: FoundHeaders): Promise<UnlockedByIdentity> {
  for (const identity of identities) {
    const found = await unlockWithIdentity(headers, identity, 'organisation')
    if (found) return found
  }
  return refuseTyped([{ path: ['key'], key: 'organisation.opensNothing' }])
}
