import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openWorkspace } from '#main/vault/open.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { appContext } from '../app-context.fixture.ts'
import { workspaceHandlers } from './workspace.ts'

function handlers(home: string) {
  const app = appContext(home)
  return { session: app.session, call: workspaceHandlers(app) }
}

const named = (name: string) => ({
  folder: { kind: 'named' as const, name },
  analystName: 'A',
  organisation: '',
  passphrase,
  sample: false,
})

test('of two workspaces made at once one is opened, and the other is there and closed', async () => {
  const home = await tempFolder()
  const { session, call } = handlers(home)
  const answers = await Promise.all(['One', 'Two'].map((name) => call['workspace:create'](named(name))))
  expect(answers.map(codeOf).toSorted()).toEqual(['ok', 'refused'])
  const other = session.workspaceName === 'One' ? 'Two' : 'One'
  await valueOf(await openWorkspace(path.join(home, other), passphrase)).close()
  await session.lock()
})

test('of two workspaces opened at once one is taken', async () => {
  const [one, other] = [await testWorkspace(), await testWorkspace()]
  const { session, call } = handlers(await tempFolder())
  const moved = vi.fn()
  session.onChange(moved)
  const open = (folder: string) => call['workspace:open']({ folder: { kind: 'typed', path: folder } })
  const answers = await Promise.all([open(one.folder), open(other.folder)])
  expect(answers.map(codeOf).toSorted()).toEqual(['ok', 'refused'])
  expect(moved).toHaveBeenCalledOnce()
})

test.each(['\\\\evil.example\\share', '//evil.example/share', '\\\\?\\C:\\x', 'relative', '../x'])(
  'the typed path %j is not looked at',
  async (typed) => {
    const home = await tempFolder()
    const answer = await handlers(home).call['workspace:open']({ folder: { kind: 'typed', path: typed } })
    expect(codeOf(answer)).toBe('invalid')
  },
)

test.each(['..', '../x', 'a/b', 'CON', '.hidden', 'x.'])(
  'the name %j is none for a folder, and nothing is made',
  async (name) => {
    const home = await tempFolder()
    expect(codeOf(await handlers(home).call['workspace:create'](named(name)))).toBe('invalid')
    expect(await readdir(home)).toEqual([])
  },
)
