import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packageOf, sampleWorkspace } from './testing/exported.ts'

const run = promisify(execFile)
const script = path.resolve('scripts/stranger.sh')

test('a stranger finds everything in order with the programs of Debian', async () => {
  const workspace = await sampleWorkspace()
  const { file } = await workspace.session((vault) => packageOf(vault))
  const { stdout } = await run('bash', [script, file])
  expect(stdout).toContain('Everything is as it should be.')
})
