import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestWorkspace } from './workspace.ts'

/** Runs `SCRIPT WORKSPACE TARGET SECRETS` and kills it without a warning as soon as it says anything. */
export async function killAtFirstWord(
  script: string,
  { folder, secrets }: Pick<TestWorkspace, 'folder' | 'secrets'>,
  target: string,
): Promise<NodeJS.Signals | null> {
  const inHex = Buffer.concat([secrets.dataKey, secrets.seed]).toString('hex')
  const running = spawn(process.execPath, [script, folder, target, inHex], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([once(running.stdout, 'data'), once(running, 'exit')])
  running.kill('SIGKILL')
  await once(running, 'close')
  return running.signalCode
}
