import { expect, test } from 'vitest'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import { EvidenceViews } from '#main/evidence/views.ts'
import type { Host } from '#main/host/host.ts'
import { stoodStill } from '#main/session/fake-watch-clock.fixture.ts'
import { Session } from '#main/session/session.ts'
import { codeOf, passphrase, testWorkspace } from '#main/vault/testing/workspace.ts'
import { FileTokens } from '../file-tokens.ts'
import { Jobs } from '../jobs.ts'
import { engineHandlers } from './engine.ts'

test('that the read side was built is noted once, at once; what was read back is passed on when it is known', async () => {
  const session = new Session()
  session.choose((await testWorkspace()).folder)
  expect(codeOf(await session.unlock(passphrase))).toBe('ok')
  const passedOn: ReadsideReport[] = []
  const call = engineHandlers({
    host: { paths: { workspaces: '', saves: '' } } as Host, // these handlers do not ask it for anything
    session,
    files: new FileTokens(),
    jobs: new Jobs(() => undefined),
    views: new EvidenceViews(),
    watch: stoodStill(),
    appVersion: '0',
    quit: async () => undefined,
    renewReadside: () => undefined,
    onReadside: (report) => void passedOn.push(report),
  })
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
