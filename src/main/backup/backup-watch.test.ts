import { rename, readdir } from 'node:fs/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import { Jobs } from '#main/jobs/jobs.ts'
import type { Host } from '#main/host/host.ts'
import { FakeWatchClock } from '#main/session/fake-watch-clock.fixture.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { BackupWatch } from './backup-watch.ts'
import { makeBackup } from './make.ts'
import { anotherDisk } from './testing/another-disk.ts'
import { workspaceWithKey } from './testing/backed-up.ts'
import { inProcess } from './testing/in-process.ts'

let stick: string
let clock: FakeWatchClock
let jobs: Jobs
let told: number
let run: Host['runChild']
beforeEach(async () => {
  stick = await tempFolder()
  clock = new FakeWatchClock()
  jobs = new Jobs(() => undefined)
  told = 0
  run = inProcess()
})

/** An open workspace with a schedule and its watch, on one clock. */
async function watched(use: (vault: UnlockedVault, watch: BackupWatch) => Promise<void>): Promise<void> {
  const workspace = await workspaceWithKey()
  const watch = new BackupWatch({
    clock,
    jobs,
    run: (...asked) => run(...asked),
    onChange: () => (told += 1),
    onFault: (error) => {
      throw error
    },
    diskOf: anotherDisk(stick),
  })
  const time = { now: () => new Date(clock.wall()).toISOString() }
  await workspace.session(
    async (vault) => {
      valueOf(await vault.backups.setSchedule({ folder: stick, pace: 'day', keep: 2, recipients: [] }))
      watch.start(vault)
      await use(vault, watch)
      watch.stop()
    },
    { clock: time },
  )
}

/** A child that goes on until it is killed, which it may have been before it began. */
const untilStopped: Host['runChild'] = (_module, _request, signal) =>
  new Promise((_resolve, reject) => {
    const stopped = () => reject(new Error('stopped'))
    if (signal?.aborted === true) stopped()
    signal?.addEventListener('abort', stopped)
  })

const made = async () => (await readdir(stick)).length
const settled = (watch: BackupWatch) => vi.waitFor(() => expect(watch.state.jobId).toBeNull())
const minutes = (count: number) => clock.pass(count * 60)

test('the first is made when the person has settled in, and the next when something has waited for eight hours', async () => {
  await watched(async (vault, watch) => {
    clock.pass(59)
    expect(watch.state).toEqual({ jobId: null, problem: null })
    clock.pass(1)
    expect(watch.state.jobId).toMatch(/^[0-9a-f]{32}$/)
    expect(jobs.isBusy).toBe(true)
    await settled(watch)
    expect([await made(), told]).toEqual([1, 2])
    minutes(10 * 24 * 60)
    expect(watch.state.jobId).toBeNull() // nobody has done anything
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    minutes(8 * 60 - 1)
    expect(watch.state.jobId).toBeNull()
    minutes(1)
    await settled(watch)
    expect(await made()).toBe(2)
  })
})

test('others save while it is made', async () => {
  await watched(async (vault, watch) => {
    let saved = ''
    run = async (...asked) => {
      saved = valueOf(await vault.commit({ records: [incidentDraft()] })).kind
      return inProcess()(...asked)
    }
    minutes(1)
    await settled(watch)
    expect(saved).toBe('saved')
    expect(valueOf(await vault.backups.state()).entriesSince).toBe(1)
  })
})

test('what keeps it from being made is told, and it is made when that is past', async () => {
  await watched(async (vault, watch) => {
    await rename(stick, `${stick} away`)
    minutes(1)
    await settled(watch)
    const { problem } = watch.state
    expect(problem).toMatchObject({ code: 'not-found', next: expect.stringContaining('by itself') })
    const before = told
    await rename(`${stick} away`, stick)
    minutes(4)
    expect([watch.state.problem, told]).toEqual([problem, before])
    minutes(1)
    await settled(watch)
    expect([watch.state.problem, await made()]).toEqual([null, 1])

    valueOf(await vault.commit({ records: [incidentDraft()] }))
    await rename(stick, `${stick} away`)
    minutes(8 * 60)
    await settled(watch)
    expect(watch.state.problem).not.toBeNull()
    await rename(`${stick} away`, stick)
    valueOf(
      await makeBackup(vault, { target: `${stick}/mine.age`, passphrase: null, recipients: [] }, { run }),
    )
    minutes(1)
    expect(watch.state.problem).toBeNull() // one made by hand serves as well
  })
})

test('it gives way to other jobs, and one that was cancelled is let be for an hour', async () => {
  await watched(async (_, watch) => {
    let end = (): void => undefined
    const other = jobs.run('a'.repeat(32), async () => {
      await new Promise<void>((resolve) => (end = resolve))
      return { ok: true, value: undefined }
    })
    minutes(3)
    expect(watch.state.jobId).toBeNull()
    end()
    await other
    run = untilStopped
    minutes(1)
    await vi.waitFor(() => expect(jobs.isBusy).toBe(true))
    jobs.cancel(watch.state.jobId ?? '')
    await settled(watch)
    expect(watch.state.problem).toBeNull()
    run = inProcess()
    minutes(59)
    expect([watch.state.jobId, await made()]).toEqual([null, 0])
    minutes(1)
    await settled(watch)
    expect(await made()).toBe(1)
  })
})

test('it ends with the session, and can be asked for at any time', async () => {
  await watched(async (_, watch) => {
    run = untilStopped
    expect(watch.makeNow()).toMatchObject({ ok: true })
    expect(watch.state.jobId).not.toBeNull()
    watch.stop()
    await jobs.cancelAll()
    expect([watch.state, await made()]).toEqual([{ jobId: null, problem: null }, 0])
    expect(watch.makeNow()).toMatchObject({ ok: false })
    minutes(24 * 60)
    expect([jobs.isBusy, await made()]).toEqual([false, 0])
  })
})
