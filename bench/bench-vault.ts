import path from 'node:path'
import { createWorkspace } from '#main/vault/open.ts'
import type { Vault } from '#main/vault/vault.ts'

export const benchPassphrase = 'a passphrase for the bench'

/** A new workspace in the folder, as an analyst would have it. */
export async function benchVault(folder: string): Promise<Vault> {
  const created = await createWorkspace({
    folder: path.join(folder, 'workspace'),
    analystName: 'Bench',
    organisation: '',
    passphrase: benchPassphrase,
  })
  if (!created.ok) throw new Error(created.failure.message)
  return created.value
}
