import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { ageIdentity } from '#main/vault/keys/age-identity.ts'
import { wrapForRecipient } from '#main/vault/keys/age-slot.ts'
import { readHeaders, writeHeaders } from '#main/vault/keys/header-files.ts'
import { sealHeader } from '#main/vault/keys/header.ts'
import { recoveryWords } from '#main/vault/keys/recovery-words.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { at, testWorkspace, valueOf, type TestWorkspace } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { makeBackup, type MadeBackup } from '../make.ts'
import { inProcess } from './in-process.ts'

/** A workspace with a recovery key: opening with that takes no time, as deriving a key from a passphrase does. */
export type WorkspaceWithKey = TestWorkspace & { readonly identity: string; readonly words: string }

export async function workspaceWithKey(from?: TestWorkspace): Promise<WorkspaceWithKey> {
  const workspace = from ?? (await testWorkspace())
  const { folder, header, secrets } = workspace
  const secret = randomBytes(32)
  const identity = ageIdentity(secret)
  const slot = await wrapForRecipient(secrets, {
    id: uuidV7(),
    purpose: 'recovery',
    analystId: null,
    recipient: await identityToRecipient(identity),
  })
  const { formatVersion: _, mac: __, sha256: ___, ...content } = header
  const withKey = sealHeader(secrets.dataKey, { ...content, slots: [...header.slots, slot] })
  await writeHeaders(realFiles, folder, withKey)
  return { ...at(folder, { header: withKey, secrets }), identity, words: recoveryWords(secret).join(' ') }
}

export interface BackedUp {
  readonly workspace: WorkspaceWithKey
  readonly file: string
  readonly made: MadeBackup
}

/** A workspace that was worked in, and the backup made of it then. */
export async function backedUp(
  work: (vault: UnlockedVault) => Promise<unknown> = async () => undefined,
  from?: TestWorkspace,
): Promise<BackedUp> {
  const workspace = await workspaceWithKey(from)
  const file = path.join(await tempFolder(), 'backup.age')
  const made = await workspace.session(async (vault) => {
    await work(vault)
    return valueOf(
      await makeBackup(vault, { target: file, passphrase: null, recipients: [] }, { run: inProcess() }),
    )
  })
  return { workspace, file, made }
}

/** The restored copy, with keys that open it. */
export async function copyIn(
  folder: string,
  { secrets }: Pick<TestWorkspace, 'secrets'>,
): Promise<TestWorkspace> {
  const [header] = (await readHeaders(realFiles, folder)).candidates
  if (!header) throw new Error('A restored workspace has a header')
  return at(folder, { header, secrets })
}
