import path from 'node:path'
import { ok } from '#shared/lib/result.ts'
import { makeBackup } from '#main/backup/make.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { done, failed, misused, type Command } from './command.ts'
import { fromEnvironment } from './environment.ts'
import { interrupted } from './interrupted.ts'
import { withVault } from './with-vault.ts'

export const backup: Command = {
  usage: 'backup --workspace DIR --out FILE [--recipient age1…]… [--passphrase-env VARIABLE]',
  run: async (flags) => {
    const { out, recipient = [], 'passphrase-env': variable } = flags
    if (out === undefined || (recipient.length > 0 && variable !== undefined))
      return misused(`Usage: holdfast ${backup.usage}`)
    const passphrase = variable === undefined ? ok(null) : fromEnvironment(variable)
    if (!passphrase.ok) return failed(passphrase.failure, 2)
    return withVault(flags, async (vault) => {
      const target = path.resolve(out)
      const order = { target, passphrase: passphrase.value, recipients: recipient }
      const made = await makeBackup(vault, order, { run: nodeChildren, signal: interrupted() })
      if (!made.ok) return failed(made.failure)
      const { sha256, bytes, head, recipients, lacking } = made.value
      const text = [
        `Written and read back: ${out}`,
        `SHA-256  ${sha256}`,
        `${bytes} bytes, the journal up to entry ${head.size}. Opened by ${recipients === 0 ? 'its passphrase' : `${recipients} key(s)`}.`,
        ...(lacking > 0
          ? [`${lacking} item(s) of evidence have no bytes in the workspace, so none here.`]
          : []),
      ]
      return done(text.join('\n'), { out: target, ...made.value })
    })
  },
}
