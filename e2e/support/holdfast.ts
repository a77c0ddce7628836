import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { passphrase } from './test.ts'

/** Runs the command line as a person would, and reads its one line of JSON. */
export async function runHoldfast(args: readonly string[]): Promise<{ exit: number; json: unknown }> {
  const child = spawn(process.execPath, ['src/main/cli/main.ts', ...args, '--json'], {
    env: { ...process.env, HOLDFAST_PASSPHRASE: passphrase },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed, [exit]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return { exit: Number(exit), json: JSON.parse(printed) }
}
