import { hash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ChannelName, Request, Response } from '#shared/ipc/contract.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { Result } from '#shared/lib/result.ts'
import { villageProfile } from '#main/import/log/testing/village.ts'
import { inThisProcess } from '#main/import/testing/in-this-process.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { Host } from '#main/host/host.ts'
import { appOrigins } from '#main/host/sender.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { appContext } from '../app-context.fixture.ts'
import { buildDispatch } from '../dispatcher.ts'
import { buildHandlers } from '../handlers.ts'

const jobId = 'a'.repeat(32)
const window = { isMainFrame: true, isOurWindow: true, url: 'app://holdfast/' }

/** An unlocked workspace, and its calls as the window makes them: what is asked and answered is held to the contract. */
async function atWork(whenRead: (jobs: Jobs) => void = () => undefined) {
  const folder = await tempFolder()
  const file = path.join(folder, 'log.csv')
  const saved = path.join(folder, 'profile.json')
  const host: Partial<Host> = {
    runChild: async (...asked) => {
      const answer = await inThisProcess(...asked)
      whenRead(app.jobs)
      return answer
    },
    pickFiles: () => Promise.resolve([saved]),
    pickFolder: () => Promise.resolve(folder),
    saveFile: () => Promise.resolve(saved),
  }
  const app = appContext(folder, { host: host as Host }) // who asks it for more fails
  const { session } = app
  session.choose((await testWorkspace()).folder)
  expect(codeOf(await session.unlock(passphrase))).toBe('ok')
  const dispatch = buildDispatch({
    handlers: buildHandlers(app),
    origin: appOrigins.electron,
    stage: () => 'unlocked',
    mode: () => session.vault.mode,
    onFault: (fault) => {
      throw new Error(JSON.stringify(fault))
    },
  })
  const call = async <C extends ChannelName>(name: C, request: Request<C>): Promise<Result<Response<C>>> =>
    (await dispatch(name, request, window)) as Result<Response<C>> // as the dispatcher answers every call
  const [token = ''] = app.files.register([file]).map((one) => one.token)
  return { app, call, file, saved, asked: { jobId, file: token, choice: {} } }
}

const first = 'No.,What happened,Killed\n1,A well was hit,2\n2,A road was closed,\n2,A bridge,\n3,A mill,x\n'
const later = 'No.,What happened,Killed\n1,A well was hit again,2\n'

test('a log is looked at, mapped, told of, brought in and taken back by the calls of the window', async () => {
  const { app, call, file, asked } = await atWork()
  await writeFile(file, first)
  expect(valueOf(await call('import:kind', { jobId, file: asked.file }))).toEqual({ kind: 'log' })
  const look = valueOf(await call('log:look', asked))
  expect(look).toMatchObject({ name: 'log.csv', rows: 4, fits: null })
  const mapped = { ...asked, profile: villageProfile }
  expect(valueOf(await call('log:map', mapped))).toMatchObject({ rows: 4, rejected: 1 })
  expect(valueOf(await call('log:row', { ...mapped, row: 3 })).found?.cells).toContainEqual(['No.', '2'])

  const { head } = app.session.vault
  const plan = valueOf(await call('log:check', mapped))
  expect(app.session.vault.head).toEqual(head)
  expect(plan).toMatchObject({
    sha256: look.sha256,
    log: { name: 'Log of a village', isKnown: false },
    counts: { read: 4, created: 2, conflicts: 1, rejected: 1 },
    changes: { count: 2, items: [{ row: 2, title: 'A well was hit', outcome: 'created' }, {}] },
    conflicts: { count: 1, items: [{ row: 4, why: 'key-repeated', withRow: 3, reference: '' }] },
    rejected: { count: 1, items: [{ row: 5, column: 'Killed', code: 'number' }] },
  })

  await writeFile(file, later)
  expect(codeOf(await call('log:run', { ...mapped, sha256: look.sha256, isSameLog: false }))).toBe('stale')
  expect(app.session.vault.head).toEqual(head)
  await writeFile(file, first)
  const ran = valueOf(await call('log:run', { ...mapped, sha256: look.sha256, isSameLog: false }))
  expect(ran.plan.counts).toEqual(plan.counts)

  const incidents = []
  for await (const one of app.session.vault.records('incident')) incidents.push(one)
  const [incident] = incidents
  const received = valueOf(await call('log:received', { incidentId: incident?.id ?? '' }))
  expect(received.rows).toMatchObject([{ reference: ran.reference, row: { row: 2, key: '1' } }])
  const importId = received.rows[0]?.importId ?? ''
  expect(valueOf(await call('log:check-undo', { importId }))).toMatchObject({ withdrawn: 2 })
  expect(valueOf(await call('log:undo', { importId }))).toMatchObject({ withdrawn: 2, left: { count: 0 } })
  await app.session.lock()
})

test('an import that is cancelled between reading and writing leaves nothing', async () => {
  const { app, call, file, asked } = await atWork((jobs) => jobs.cancel(jobId))
  await writeFile(file, first)
  const { head } = app.session.vault
  const sha256 = hash('sha256', first, 'hex')
  const ran = await call('log:run', { ...asked, profile: villageProfile, sha256, isSameLog: false })
  expect(ran).toMatchObject({
    failure: { code: 'cancelled', message: expect.stringContaining('Nothing was imported.') },
  })
  expect(app.session.vault.head).toEqual(head)
  await app.session.lock()
})

test('a profile is saved as canonical JSON, told in the journal, and loaded again', async () => {
  const { app, call, saved, asked } = await atWork()
  expect(codeOf(await call('log:look', { ...asked, file: 'b'.repeat(32) }))).toBe('not-found')
  expect(valueOf(await call('log:save-profile', { profile: villageProfile }))).toEqual({
    name: 'profile.json',
  })
  expect(await readFile(saved, 'utf8')).toBe(canonicalJson(villageProfile))
  const { items } = await app.session.vault.read(-1, 1_000)
  const last = await app.session.vault.activity.page({
    filter: { happenings: ['log.profile-saved'], actor: null, subject: null, since: null, until: null },
    order: 'newest',
    from: items.length - 1,
    limit: 5,
  })
  expect(valueOf(last).lines).toHaveLength(1)
  expect(valueOf(await call('log:load-profile', {}))).toEqual({ profile: villageProfile })
  await writeFile(saved, '{}')
  expect(await call('log:load-profile', {})).toMatchObject({
    failure: { code: 'invalid', message: expect.stringContaining('no sound import profile, at /') },
  })
  expect(valueOf(await call('log:ready-profiles', {})).profiles.length).toBeGreaterThan(10)
  await app.session.lock()
})
