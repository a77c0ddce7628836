import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { probeWorkspace } from './probe.ts'
import { lockWorkspace } from './storage/lock.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { codeOf, testWorkspace } from './testing/workspace.ts'

test('a workspace that nobody has open may be opened, and asking changes nothing', async () => {
  const { folder } = await testWorkspace()
  const before = await readdir(folder, { recursive: true })
  expect(codeOf(await probeWorkspace(folder))).toBe('ok')
  expect(codeOf(await probeWorkspace(folder))).toBe('ok')
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})

test('one that is open elsewhere, damaged or no workspace is refused before a window is made for it', async () => {
  const workspace = await testWorkspace()
  const unlock = lockWorkspace(workspace.folder)
  expect(codeOf(await probeWorkspace(workspace.folder))).toBe('in-use')
  unlock()
  for (const copy of ['header.json', 'header.backup.json'])
    await writeFile(path.join(workspace.folder, copy), '{}')
  expect(codeOf(await probeWorkspace(workspace.folder))).toBe('damaged')
  expect(codeOf(await probeWorkspace(await tempFolder()))).toBe('not-found')
})
