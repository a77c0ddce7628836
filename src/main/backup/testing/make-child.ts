/* Makes a backup in a child process of its own, as the app does, says so when it is written, and never gives it its name. */
import { writeSync } from 'node:fs'
import { nodeChildren } from '#main/host/node-child.ts'
import { openFromArguments } from '#main/vault/testing/open-from-arguments.ts'
import { makeBackup } from '../make.ts'

const { vault, target } = await openFromArguments()
await makeBackup(
  vault,
  { target, passphrase: null, recipients: [] },
  {
    run: async (...asked) => {
      await nodeChildren(...asked)
      writeSync(1, 'written\n')
      setInterval(() => undefined, 60_000) // else there would be nothing left to do, and the process would end by itself
      return new Promise(() => undefined)
    },
  },
)
