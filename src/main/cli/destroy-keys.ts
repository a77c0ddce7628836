import path from 'node:path'
import { destroyWorkspaceKeys } from '#main/vault/destroy-workspace-keys.ts'
import { done, failed, misused, type Command } from './command.ts'

export const destroyKeysCommand: Command = {
  usage: 'destroy-keys --workspace DIR --yes-destroy NAME',
  async run(flags) {
    const name = flags['yes-destroy']
    if (flags.workspace === undefined || name === undefined)
      return misused(`Usage: holdfast ${destroyKeysCommand.usage}`)
    const destroyed = await destroyWorkspaceKeys(path.resolve(flags.workspace), name)
    if (!destroyed.ok) return failed(destroyed.failure)
    return done(
      'The keys are destroyed: what is in the folder cannot be read any more. Backups and copies of it keep keys of their own.',
      { destroyed: true },
    )
  },
}
