import path from 'node:path'
import { fail } from '#shared/lib/result.ts'
import { createWorkspace } from '#main/vault/open.ts'
import { fillWithSample } from '#main/session/sample.ts'
import { done, failed, misused, type Command } from './command.ts'
import { passphraseFromEnvironment } from './with-vault.ts'

export const init: Command = {
  usage: 'init --workspace DIR --analyst NAME [--organisation NAME] [--sample]',
  async run(flags) {
    if (flags.workspace === undefined || flags.analyst === undefined)
      return misused(`Usage: holdfast ${init.usage}`)
    const passphrase = passphraseFromEnvironment()
    if (passphrase === undefined)
      return failed(fail('locked', 'Give a passphrase in HOLDFAST_PASSPHRASE.').failure, 2)
    const created = await createWorkspace({
      folder: path.resolve(flags.workspace),
      analystName: flags.analyst,
      organisation: flags.organisation ?? '',
      passphrase,
    })
    if (!created.ok) return failed(created.failure)
    const vault = created.value
    try {
      if (flags.sample) {
        const filled = await fillWithSample(vault, new Date().toISOString())
        if (!filled.ok) return failed(filled.failure)
      }
      const { workspaceId, analyst, head } = vault
      return done(`Workspace made for ${analyst.name}. The journal holds ${head.size} entries.`, {
        workspaceId,
        analyst: { id: analyst.id, name: analyst.name },
        journal: head,
      })
    } finally {
      await vault.close()
    }
  },
}
