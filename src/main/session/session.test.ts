import { beforeEach, expect, test } from 'vitest'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { Session, type SessionChange } from './session.ts'

let session: Session
let changes: SessionChange[]

beforeEach(() => {
  session = new Session()
  changes = []
  session.onChange((change) => changes.push(change))
})

test('a vault that was just made is taken over, and every commit of it is told', async () => {
  const workspace = await testWorkspace()
  const heads: number[] = []
  session.onAdvanced(({ size }) => heads.push(size))
  session.adopt(valueOf(await workspace.open()))
  expect([session.stage, session.workspaceName]).toEqual(['unlocked', 'workspace'])
  valueOf(await session.vault.commit({ records: [incidentDraft()] }))
  expect(heads).toEqual([2])
  await session.lock()
  expect([session.stage, changes]).toEqual(['locked', ['moved', 'locked']])
})

test('from the first moment of a lock on nobody gets the vault, and it closes after the work has stopped', async () => {
  const workspace = await testWorkspace()
  session.adopt(valueOf(await workspace.open()))
  const { vault } = session
  const seen: string[] = []
  session.beforeLock(async () => {
    seen.push(session.stage)
    seen.push(codeOf(await vault.commit({ records: [incidentDraft()] })))
  })
  await session.lock()
  expect(seen).toEqual(['locked', 'ok'])
  expect(() => session.vault).toThrow('Locked')
})

test('leaving goes back to the start in one step', async () => {
  const workspace = await testWorkspace()
  session.adopt(valueOf(await workspace.open()))
  await session.leave()
  expect([session.stage, session.folder, changes]).toEqual(['start', null, ['moved', 'moved']])
})

test('a wrong passphrase leaves the session locked', async () => {
  const workspace = await testWorkspace()
  session.choose(workspace.folder)
  expect(codeOf(await session.unlock('not the passphrase'))).toBe('wrong-passphrase')
  expect([session.stage, changes]).toEqual(['locked', ['moved']])
})
