import path from 'node:path'
import { ok, type Result } from '#shared/lib/result.ts'
import type { KeyInHand } from '#main/backup/backup-key.ts'
import { readKeyFile } from '#main/backup/key-file.ts'
import { restoreBackup } from '#main/backup/restore.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { done, failed, misused, type Command, type Flags } from './command.ts'
import { fromEnvironment } from './environment.ts'
import { interrupted } from './interrupted.ts'
import { passphraseFromEnvironment } from './with-vault.ts'

export const restore: Command = {
  usage:
    'restore --from FILE --into DIR [--check] (--words-env VARIABLE | --identity FILE | --passphrase-env VARIABLE)',
  run: async (flags) => {
    const { from, into, check = false } = flags
    const keys = [flags['words-env'], flags.identity, flags['passphrase-env']].filter(
      (key) => key !== undefined,
    )
    if (from === undefined || into === undefined || keys.length !== 1)
      return misused(`Usage: holdfast ${restore.usage}`)
    const key = await keyInHand(flags)
    if (!key.ok) return failed(key.failure, 2)
    const restored = await restoreBackup(
      {
        file: path.resolve(from),
        key: key.value,
        passphrase: passphraseFromEnvironment() ?? null,
        into: { kind: check ? 'drill' : 'folder', folder: path.resolve(into) },
      },
      { run: nodeChildren, signal: interrupted() },
    )
    if (!restored.ok) return failed(restored.failure)
    const { size, intact, lacking, origin, sha256 } = restored.value
    const text = [
      check ? 'This backup restores. Nothing of it was kept.' : `Restored: ${into}`,
      `SHA-256 of the backup  ${sha256}`,
      `The journal up to entry ${size}; ${intact} item(s) of evidence have the hashes of their intake.`,
      ...(lacking.length > 0 ? [`Not as taken in, already when it was made: ${lacking.join(', ')}`] : []),
      ...(check ? [] : [`It goes on under the name ${origin}`]),
    ]
    return done(text.join('\n'), { into: check ? null : path.resolve(into), ...restored.value })
  },
}

async function keyInHand(flags: Flags): Promise<Result<KeyInHand>> {
  const { 'words-env': words, 'passphrase-env': passphrase, identity = '' } = flags
  if (words !== undefined) {
    const read = fromEnvironment(words)
    return read.ok ? ok({ kind: 'words', words: read.value }) : read
  }
  if (passphrase !== undefined) {
    const read = fromEnvironment(passphrase)
    return read.ok ? ok({ kind: 'passphrase', passphrase: read.value }) : read
  }
  const read = await readKeyFile(identity)
  return read.ok ? ok({ kind: 'identity-file', text: read.value }) : read
}
