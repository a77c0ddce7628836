import { beforeEach, expect, test } from 'vitest'
import { codeOf, passphrase, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { openWorkspace } from '#main/vault/open.ts'
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
  expect(() => session.vault).toThrow('The workspace is locked.')
})

test('leaving goes back to the start in one step', async () => {
  const workspace = await testWorkspace()
  session.adopt(valueOf(await workspace.open()))
  await session.leave()
  expect([session.stage, session.folder, changes]).toEqual(['start', null, ['moved', 'moved']])
  expect(session.isToRestore).toBe(false)
})

test('who leaves to restore a backup is told so until a workspace is chosen', async () => {
  const workspace = await testWorkspace()
  session.adopt(valueOf(await workspace.open()))
  await session.leave(true)
  expect(session.isToRestore).toBe(true)
  session.choose(workspace.folder)
  expect(session.isToRestore).toBe(false)
  await session.leave()
  expect(session.isToRestore).toBe(false)
})

test('a wrong passphrase leaves the session locked', async () => {
  const workspace = await testWorkspace()
  session.choose(workspace.folder)
  expect(codeOf(await session.unlock('not the passphrase'))).toBe('wrong-passphrase')
  expect([session.stage, changes]).toEqual(['locked', ['moved']])
})

test('of two unlockings at once the first one holds the vault and the second one opens none', async () => {
  const workspace = await testWorkspace()
  session.choose(workspace.folder)
  const answers = await Promise.all([session.unlock(passphrase), session.unlock(passphrase)])
  expect(answers.map(codeOf)).toEqual(['ok', 'refused'])
  await session.lock()
  expect(codeOf(await session.unlock(passphrase))).toBe('ok')
  await session.lock()
  expect(changes).toEqual(['moved', 'unlocked', 'locked', 'unlocked', 'locked'])
})

test.each(['lock', 'leave'] as const)(
  'an unlocking that is overtaken by a %s does not end unlocked, and keeps nothing open',
  async (way) => {
    const workspace = await testWorkspace()
    session.choose(workspace.folder)
    const unlocked = session.unlock(passphrase)
    await session[way]()
    expect(codeOf(await unlocked)).toBe('locked')
    expect(session.stage).toBe(way === 'lock' ? 'locked' : 'start')
    await valueOf(await openWorkspace(workspace.folder, passphrase)).close()
  },
)

test('a lock is told before the work under way has stopped; a second one and an unlocking wait for it', async () => {
  const workspace = await testWorkspace()
  session.choose(workspace.folder)
  valueOf(await session.unlock(passphrase))
  const stopping = Promise.withResolvers<void>()
  session.beforeLock(() => stopping.promise)
  const order: string[] = []
  const first = session.lock().then(() => order.push('first'))
  const second = session.lock().then(() => order.push('second'))
  const unlocked = session.unlock(passphrase).then((answer) => order.push(codeOf(answer)))
  await new Promise(setImmediate)
  expect([session.stage, changes.at(-1), order]).toEqual(['locked', 'locked', []])
  stopping.resolve()
  await Promise.all([first, second, unlocked])
  expect(order).toEqual(['first', 'second', 'ok'])
  session.beforeLock(async () => undefined)
  await session.lock()
})

test('work that fails at stopping does not keep the vault open', async () => {
  const workspace = await testWorkspace()
  const vault = valueOf(await workspace.open())
  session.adopt(vault)
  session.beforeLock(async () => {
    throw new Error('a bug')
  })
  await expect(session.lock()).rejects.toThrow('a bug')
  expect([session.stage, changes.at(-1), vault.readsideKey]).toEqual(['locked', 'locked', Buffer.alloc(32)])
})

test('no workspace takes the place of one that is open', async () => {
  const [one, other] = [await testWorkspace(), await testWorkspace()]
  session.adopt(valueOf(await one.open()))
  const vault = valueOf(await other.open())
  expect([codeOf(session.adopt(vault)), codeOf(session.choose(other.folder))]).toEqual(['refused', 'refused'])
  expect(session.folder).toBe(one.folder)
  await vault.close()
  await session.leave()
  await session.leave()
  expect(changes).toEqual(['moved', 'moved'])
})
