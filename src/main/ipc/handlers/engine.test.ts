import { expect, test } from 'vitest'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { codeOf, passphrase, testWorkspace } from '#main/vault/testing/workspace.ts'
import { appContext } from '../app-context.fixture.ts'
import { engineHandlers } from './engine.ts'

test('that the read side was built is noted once, at once; what was read back is passed on when it is known', async () => {
  const passedOn: ReadsideReport[] = []
  const app = appContext('', { onReadside: (report) => void passedOn.push(report) })
  const { session } = app
  session.choose((await testWorkspace()).folder)
  expect(codeOf(await session.unlock(passphrase))).toBe('ok')
  const call = engineHandlers(app)
  const before = session.vault.head.size
  const report: ReadsideReport = {
    state: 'rebuilt',
    reason: 'empty',
    columns: 'journal',
    snapshotFault: null,
    records: 1,
    digest: null,
  }
  await call['engine:report'](report)
  expect([session.vault.head.size - before, passedOn]).toEqual([1, []])
  const whole = { ...report, digest: 'a'.repeat(64) }
  await call['engine:report'](whole)
  expect([session.vault.head.size - before, passedOn]).toEqual([1, [whole]])
  await session.lock()
})
