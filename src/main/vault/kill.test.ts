import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { passphrase, testWorkspace } from './testing/workspace.ts'

const child = path.join(import.meta.dirname, 'testing', 'kill-child.ts')

/** Lets the child commit so many times, then kills it without a warning; answers the last acknowledged line. */
async function killAfter(folder: string, commits: number): Promise<string> {
  const running = spawn(process.execPath, [child, folder, passphrase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  for await (const line of createInterface(running.stdout)) {
    lines.push(line)
    if (lines.length === commits) running.kill('SIGKILL')
  }
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
  expect(running.signalCode).toBe('SIGKILL')
  return lines.at(-1) ?? ''
}

test('what was acknowledged survives kill -9, run after run, and the lock never stays', async () => {
  const workspace = await testWorkspace()
  for (let run = 1; run <= 20; run += 1) {
    const [size = '', root = '', id = ''] = (await killAfter(workspace.folder, (run % 5) + 1)).split(' ')
    await workspace.session(async (vault) => {
      expect(vault.head.size).toBeGreaterThanOrEqual(Number(size))
      if (vault.head.size === Number(size)) expect(vault.head.root).toBe(root)
      expect(await vault.history(id)).toHaveLength(1)
    })
  }
}, 120_000)
