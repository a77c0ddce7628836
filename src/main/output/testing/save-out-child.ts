/* Begins to save a file out, says so when the half of it is written, and never goes on, so that it can be killed there. */
import { writeSync } from 'node:fs'
import { openFromArguments } from '#main/vault/testing/open-from-arguments.ts'
import { writeOut } from '../write-out.ts'

async function* half(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('in clear')
  writeSync(1, 'written\n')
  setInterval(() => undefined, 60_000) // else there would be nothing left to do, and the process would end by itself
  await new Promise(() => undefined)
}

const { vault, target } = await openFromArguments()
await writeOut(vault, target, half())
