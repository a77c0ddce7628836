import path from 'node:path'
import { fail } from '#shared/lib/result.ts'
import { openWorkspace } from '#main/vault/open.ts'
import type { Vault } from '#main/vault/vault.ts'
import { failed, misused, type Flags, type Outcome } from './command.ts'

/** The passphrase comes by environment, so that it stands in no shell history and no process list. */
export const passphraseFromEnvironment = (): string | undefined =>
  process.env['HOLDFAST_PASSPHRASE'] || undefined

/** Opens the workspace for one command and closes it whatever happens. */
export async function withVault(flags: Flags, use: (vault: Vault) => Promise<Outcome>): Promise<Outcome> {
  if (flags.workspace === undefined) return misused('Name the workspace: --workspace DIR')
  const passphrase = passphraseFromEnvironment()
  if (passphrase === undefined)
    return failed(fail('locked', 'Give the passphrase in HOLDFAST_PASSPHRASE.').failure, 2)
  const opened = await openWorkspace(path.resolve(flags.workspace), passphrase)
  if (!opened.ok) return failed(opened.failure)
  try {
    return await use(opened.value)
  } finally {
    await opened.value.close()
  }
}
