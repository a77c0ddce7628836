import path from 'node:path'
import { expect, test } from 'vitest'
import { snapshot } from '#main/vault/testing/snapshot.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { openWorkspace } from '#main/vault/open.ts'
import { codeOf, passphrase, testWorkspace } from '#main/vault/testing/workspace.ts'
import { lockWorkspace } from '#main/vault/storage/lock.ts'
import { holdfast } from './holdfast.ts'

async function run(...argv: string[]): Promise<{ exit: number; json: unknown }> {
  const printed: string[] = []
  const exit = await holdfast(['destroy-keys', ...argv, '--json'], (text) => printed.push(text))
  expect(printed).toHaveLength(1)
  return { exit, json: JSON.parse(printed[0] ?? '') }
}

test('keys are destroyed by whoever types the name of the workspace, and then nothing opens it', async () => {
  const { folder } = await testWorkspace()
  const before = await snapshot(folder)
  const letGo = lockWorkspace(folder)
  const inUse = await run('--workspace', folder, '--yes-destroy', 'workspace')
  letGo()
  expect(inUse).toMatchObject({ exit: 2, json: { error: { code: 'in-use' } } })
  const elsewhere = path.join(await tempFolder(), 'workspace')
  const tries: [exit: number, code: string, ...argv: string[]][] = [
    [2, 'invalid'],
    [2, 'invalid', '--workspace', folder],
    [2, 'invalid', '--yes-destroy', 'workspace'],
    [1, 'invalid', '--workspace', folder, '--yes-destroy', ''],
    [1, 'invalid', '--workspace', folder, '--yes-destroy', 'Workspace'],
    [1, 'invalid', '--workspace', folder, '--yes-destroy', folder],
    [2, 'not-found', '--workspace', elsewhere, '--yes-destroy', 'workspace'],
  ]
  for (const [exit, code, ...argv] of tries)
    expect([argv, await run(...argv)]).toMatchObject([argv, { exit, json: { error: { code } } }])
  expect(await snapshot(folder)).toEqual(before)

  const asked = ['--workspace', folder, '--yes-destroy', 'workspace']
  expect(await run(...asked)).toEqual({ exit: 0, json: { destroyed: true } })
  expect(codeOf(await openWorkspace(folder, passphrase))).toBe('keys-destroyed')
  expect(await run(...asked)).toMatchObject({ exit: 2, json: { error: { code: 'keys-destroyed' } } })
})
