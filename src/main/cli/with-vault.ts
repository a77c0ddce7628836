import path from 'node:path'
import { fail } from '#shared/lib/result.ts'
import { passphraseVariable } from '#main/host/child-environment.ts'
import { openWorkspace } from '#main/vault/open.ts'
import type { VaultMode } from '#shared/journal/damage.ts'
import type { Vault } from '#main/vault/vault.ts'
import { failed, misused, type Flags, type Outcome } from './command.ts'

/** The passphrase comes by environment, so that it stands in no shell history and no process list. */
export const passphraseFromEnvironment = (): string | undefined =>
  process.env[passphraseVariable] || undefined

/**
 * Opens the workspace for one command and closes it whatever happens. All of the journal is read first: nothing verifies
 * it later, as it does behind the window.
 */
export async function withVault(flags: Flags, use: (vault: Vault) => Promise<Outcome>): Promise<Outcome> {
  if (flags.workspace === undefined) return misused('Name the workspace: --workspace DIR')
  const passphrase = passphraseFromEnvironment()
  if (passphrase === undefined)
    return failed(fail('locked', 'Give the passphrase in HOLDFAST_PASSPHRASE.').failure, 2)
  const opened = await openWorkspace(path.resolve(flags.workspace), passphrase, { head: 'unused' })
  if (!opened.ok) return failed(opened.failure)
  try {
    return toldOfDamage(await use(opened.value), opened.value.mode)
  } finally {
    await opened.value.close()
  }
}

/** What is read from a damaged workspace is only its beginning: no answer leaves that out, nor passes for good. */
function toldOfDamage(outcome: Outcome, mode: VaultMode): Outcome {
  if (mode.kind === 'writable' || mode.reason.kind !== 'damaged') return outcome
  const { lastGood, damage } = mode.reason
  return {
    exit: outcome.exit === 0 ? 1 : outcome.exit,
    text: `The journal is damaged. Only what stands before entry ${lastGood + 1} was read.\n${outcome.text}`,
    json: { damage, lastGood, answer: outcome.json },
  }
}
