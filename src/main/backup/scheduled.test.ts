import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { ScheduleChoice } from '#main/vault/backup-schedule.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { takenIn } from '#main/vault/testing/evidence.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { makeReadOnly } from '#main/vault/testing/small-disk.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { restoreBackup } from './restore.ts'
import { makeScheduledBackup, type ScheduledWork } from './scheduled.ts'
import { copyIn, workspaceWithKey } from './testing/backed-up.ts'
import { inProcess } from './testing/in-process.ts'
import { anotherDisk } from './testing/another-disk.ts'

let stick: string
beforeEach(async () => void (stick = await tempFolder()))

const choice = (change: Partial<ScheduleChoice> = {}): ScheduleChoice => ({
  folder: stick,
  pace: 'day',
  keep: 2,
  recipients: [],
  ...change,
})

let hours = 0
const make = (vault: UnlockedVault, change: Partial<ScheduledWork> = {}) =>
  makeScheduledBackup(vault, {
    run: inProcess(),
    now: new Date(Date.UTC(2026, 0, 1, (hours += 1))).toISOString(),
    diskOf: anotherDisk(stick),
    ...change,
  })

const sorted = (...all: readonly (string | undefined)[]) => all.map((name) => name ?? '').toSorted()
const names = async () => (await readdir(stick)).toSorted()

test('so many are kept as were asked for, and nothing goes that the schedule has not made just so', async () => {
  const workspace = await workspaceWithKey()
  await workspace.session(async (vault) => {
    valueOf(await vault.backups.setSchedule(choice()))
    const others = ['holdfast-backup-20250101T000000Z-00000000.age', 'mine.age']
    for (const name of others) await writeFile(path.join(stick, name), 'of somebody else')
    for (let nth = 0; nth < 2; nth += 1) valueOf(await make(vault))
    expect(await readFile(path.join(vault.folder, 'preferences'), 'latin1')).not.toContain(stick)
    const [first, second] = vault.backups.schedule?.made ?? []
    expect(await names()).toEqual(sorted(...others, first?.name, second?.name))
    valueOf(await make(vault))
    const third = vault.backups.schedule?.made.at(-1)
    expect(await names()).toEqual(sorted(...others, second?.name, third?.name))
    expect(vault.backups.schedule?.made).toEqual([second, third])

    // One that somebody has changed is theirs, and is not counted any more.
    await appendFile(path.join(stick, second?.name ?? ''), 'something')
    valueOf(await make(vault))
    const fourth = vault.backups.schedule?.made.at(-1)
    expect(await names()).toEqual(sorted(...others, second?.name, third?.name, fourth?.name))
    expect(vault.backups.schedule?.made).toEqual([third, fourth])

    // One that was taken away makes no room for another to go.
    await rm(path.join(stick, fourth?.name ?? ''))
    valueOf(await make(vault))
    expect(await names()).toContain(third?.name)
  })
})

test('each restores, and the copy follows no schedule of another machine', async () => {
  const workspace = await workspaceWithKey()
  const parent = await tempFolder()
  await workspace.session(async (vault) => {
    await takenIn(vault, 'a.bin', randomBytes(100_000))
    valueOf(await vault.backups.setSchedule(choice()))
    valueOf(await make(vault))
  })
  const order = {
    file: path.join(stick, (await names())[0] ?? ''),
    key: { kind: 'words', words: workspace.words },
    passphrase: null,
    into: { kind: 'folder', folder: path.join(parent, 'copy') },
  } as const
  expect(valueOf(await restoreBackup(order, { run: inProcess() }))).toMatchObject({ intact: 1 })
  const copy = await copyIn(order.into.folder, workspace)
  await copy.session(async (vault) => {
    expect(vault.backups.schedule).toBeNull()
    expect(vault.backups.isDue('2036-01-01T00:00:00.000Z')).toBe(false)
    expect(valueOf(await vault.backups.state())).toMatchObject({ entriesSince: 0 })
  })
})

test('the older ones stay until the new one was read back', async () => {
  const workspace = await workspaceWithKey()
  await workspace.session(async (vault) => {
    valueOf(await vault.backups.setSchedule(choice({ keep: 1 })))
    valueOf(await make(vault))
    const before = await names()
    const stopped = new AbortController()
    const cancelled = await make(vault, {
      signal: stopped.signal,
      run: async () => {
        expect(await names()).toEqual(before)
        stopped.abort()
        throw new Error('killed')
      },
    })
    expect(codeOf(cancelled)).toBe('cancelled')
    expect(await names()).toEqual(before)
    valueOf(await make(vault))
    expect(await names()).toHaveLength(1)
    expect(await names()).not.toEqual(before)
  })
})

test('a lock does not wait for older ones to be read, and they go the next time', async () => {
  const workspace = await workspaceWithKey()
  const stopped = new AbortController()
  let older = ''
  const open: FileLayer['open'] = async (file, how) => {
    if (older !== '' && file === path.join(stick, older)) stopped.abort()
    return realFiles.open(file, how)
  }
  const work = async (vault: UnlockedVault) => {
    valueOf(await vault.backups.setSchedule(choice({ keep: 1 })))
    valueOf(await make(vault))
    older = (await names())[0] ?? ''
    valueOf(await make(vault, { signal: stopped.signal }))
    expect(await names()).toContain(older)
    valueOf(await make(vault))
    expect(await names()).toHaveLength(1)
  }
  await workspace.session(work, { files: { ...realFiles, open } })
})

test('why none is made is told, everything stays as it was, and it works when that is past', async () => {
  const workspace = await workspaceWithKey()
  let isFull = false
  const space: FileLayer['space'] = async (folder) => (isFull ? 1_000 : realFiles.space(folder))
  const work = async (vault: UnlockedVault) => {
    valueOf(await vault.backups.setSchedule(choice()))
    const refused = async (change: Partial<ScheduledWork> = {}) => {
      const head = vault.head
      const answer = await make(vault, change)
      expect([vault.head, vault.backups.schedule?.made]).toEqual([head, []])
      return answer.ok ? 'made' : answer.failure.message
    }
    await rename(stick, `${stick} away`)
    expect(await refused()).toContain('is not there')
    await writeFile(stick, 'a file')
    expect(await refused()).toContain('is not there')
    await rm(stick)
    await rename(`${stick} away`, stick)
    expect(await refused({ diskOf: async () => 1 })).toContain('on the same disk')
    isFull = true
    expect(await refused()).toContain('of free space on the disk')
    isFull = false
    expect(await names()).toEqual([])
    valueOf(await make(vault))
    const inside = path.join(vault.folder, 'inside')
    await mkdir(inside)
    valueOf(await vault.backups.setSchedule(choice({ folder: inside })))
    expect(await refused({ diskOf: async (folder) => folder.length })).toContain('inside the workspace')
    valueOf(await vault.backups.setSchedule(choice({ folder: '//elsewhere/share' })))
    expect(await refused()).toContain('of this machine')
    valueOf(await vault.backups.setSchedule(choice()))
    await makeReadOnly(stick)
    expect(await refused()).toContain('does not allow writing')
  }
  await workspace.session(work, { files: { ...realFiles, space } })
})

test('it is due after a day of work, and not because a workspace was opened', async () => {
  const workspace = await workspaceWithKey()
  const at = (iso: string) => ({ clock: { now: () => iso } })
  await workspace.session(async (vault) => {
    expect(vault.backups.isDue('2036-01-01T00:00:00.000Z')).toBe(false)
    valueOf(await vault.backups.setSchedule(choice()))
    expect(vault.backups.isDue('2026-01-01T00:00:00.000Z')).toBe(true) // the first one
    valueOf(await make(vault))
  })
  await workspace.session(async (vault) => {
    const built = { event: 'read-side-built', reason: 'empty', records: 1 } as const
    valueOf(await vault.log({ kind: 'workspace', id: vault.workspaceId }, built))
    expect(vault.backups.isDue('2036-01-01T00:00:00.000Z')).toBe(false)
  })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    expect(vault.backups.isDue('2035-01-01T07:00:00.000Z')).toBe(false)
    expect(vault.backups.isDue('2035-01-01T08:00:00.000Z')).toBe(true)
    valueOf(await vault.backups.setSchedule(choice({ pace: 'week' })))
    expect(vault.backups.isDue('2035-01-01T08:00:00.000Z')).toBe(false)
    expect(vault.backups.isDue('2035-01-08T00:00:00.000Z')).toBe(true)
    valueOf(await vault.backups.setSchedule(null))
    expect(vault.backups.isDue('2035-01-08T00:00:00.000Z')).toBe(false)
  }, at('2035-01-01T00:00:00.000Z'))
})

test('without a key of the workspace the recipients that were given open it, and without any there is none', async () => {
  const workspace = await testWorkspace()
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
  await workspace.session(async (vault) => {
    valueOf(await vault.backups.setSchedule(choice()))
    expect(codeOf(await make(vault))).toBe('refused')
    valueOf(await vault.backups.setSchedule(choice({ recipients: [recipient] })))
    expect(valueOf(await make(vault))).toMatchObject({ recipients: 1 })
  })
})
