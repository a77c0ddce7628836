import { copyFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { destroyWorkspaceKeys } from '../destroy-workspace-keys.ts'
import { inspectWorkspace, openWorkspace } from '../open.ts'
import { realFiles } from '../storage/real-files.ts'
import { failingFiles } from '../testing/failing-files.ts'
import { snapshot } from '../testing/snapshot.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from '../testing/workspace.ts'

const copies = ['header.json', 'header.backup.json']

test('after the keys are destroyed nothing opens the workspace, and that is said', async () => {
  const { folder } = await testWorkspace()
  const before = await snapshot(folder)
  expect(codeOf(await destroyWorkspaceKeys(folder, 'workspace'))).toBe('ok')
  expect(await openWorkspace(folder, passphrase)).toMatchObject({
    failure: { code: 'keys-destroyed', message: expect.stringContaining('cannot be read by anybody') },
  })
  expect(codeOf(await inspectWorkspace(folder))).toBe('keys-destroyed')
  expect(codeOf(await destroyWorkspaceKeys(folder, 'workspace'))).toBe('keys-destroyed')
  const after = await snapshot(folder)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  expect(changed.filter((name) => before[name] !== after[name]).toSorted()).toEqual(copies.toSorted())
  for (const name of copies) expect(await readFile(path.join(folder, name), 'utf8')).toContain('"slots":[]')
})

test('an open workspace is destroyed from within, and by nobody else', async () => {
  const { folder } = await testWorkspace()
  const vault = valueOf(await openWorkspace(folder, passphrase))
  expect(codeOf(await destroyWorkspaceKeys(folder, 'workspace'))).toBe('in-use')
  expect(await vault.ownKeys.destroyAll('workspaces')).toMatchObject({
    failure: { issues: [{ path: ['name'], key: 'folder.otherName' }] },
  })
  expect(codeOf(await vault.ownKeys.destroyAll(' workspace '))).toBe('ok')
  expect(codeOf(await vault.analysts.changePassphrase({ current: passphrase, next: 'a way back in' }))).toBe(
    'keys-destroyed',
  )
  await vault.close()
  expect(codeOf(await openWorkspace(folder, passphrase))).toBe('keys-destroyed')
})

test('another name destroys nothing', async () => {
  const { folder } = await testWorkspace()
  const before = await snapshot(folder)
  expect(codeOf(await destroyWorkspaceKeys(folder, 'Workspace'))).toBe('invalid')
  expect(await snapshot(folder)).toEqual(before)
})

test('a copy of the header that was kept elsewhere opens it again', async () => {
  const workspace = await testWorkspace()
  const kept = path.join(path.dirname(workspace.folder), 'kept.json')
  await copyFile(path.join(workspace.folder, 'header.json'), kept)
  valueOf(await destroyWorkspaceKeys(workspace.folder, 'workspace'))
  await copyFile(kept, path.join(workspace.folder, 'header.json'))
  await valueOf(await openWorkspace(workspace.folder, passphrase)).close()
})

test('whichever call to the disk fails, the keys are there or they are gone', async () => {
  const counting = failingFiles(realFiles, () => false)
  valueOf(await destroyWorkspaceKeys((await testWorkspace()).folder, 'workspace', { files: counting }))
  const outcomes = new Set<string>()
  for (let nth = 1; nth <= counting.calls; nth += 1) {
    const { folder } = await testWorkspace()
    const files = failingFiles(realFiles, (call) => call === nth)
    const destroyed = codeOf(await destroyWorkspaceKeys(folder, 'workspace', { files }))
    const left = codeOf(await inspectWorkspace(folder))
    expect(['ok', 'keys-destroyed']).toContain(left)
    if (destroyed === 'ok') expect(left).toBe('keys-destroyed')
    outcomes.add(left)
  }
  expect([...outcomes].toSorted()).toEqual(['keys-destroyed', 'ok'])
})
