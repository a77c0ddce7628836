import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { defaultLockAfter } from '#shared/domain/analyst/lock-after.ts'
import { defaultTableLook, type TableLook } from '#shared/domain/incident-list/look.ts'
import { snapshot } from './testing/snapshot.ts'
import { incidentDraft } from './testing/records.ts'
import { strangeWorkspace, testWorkspace, valueOf, type TestWorkspace } from './testing/workspace.ts'

const fileOf = ({ folder }: TestWorkspace): string => path.join(folder, 'preferences')

const chosen = (workspace: TestWorkspace, minutes: number): Promise<void> =>
  workspace.session(async (vault) => valueOf(await vault.setLockAfter(minutes)))

/** What the opening finds: the time, and what it tells of. */
const found = (workspace: TestWorkspace) =>
  workspace.session(async (vault) => ({
    minutes: vault.lockAfterMinutes,
    notices: vault.notices.map(({ kind }) => kind),
  }))

const lost = { minutes: defaultLockAfter, notices: ['preferences-unreadable'] }

test('what an analyst chose is there after closing and opening', async () => {
  const workspace = await testWorkspace()
  expect(await found(workspace)).toEqual({ minutes: defaultLockAfter, notices: [] })
  await chosen(workspace, 20)
  expect(await found(workspace)).toEqual({ minutes: 20, notices: [] })
})

test('the table and the time are chosen apart from each other', async () => {
  const workspace = await testWorkspace()
  const look = { columns: ['killed', 'date'], density: 'compact' } satisfies TableLook
  await workspace.session(async (vault) => {
    expect(vault.tableLook).toEqual(defaultTableLook)
    valueOf(await vault.setTableLook(look))
  })
  await chosen(workspace, 20)
  await workspace.session(async (vault) => {
    expect(vault.tableLook).toEqual(look)
    expect(vault.lockAfterMinutes).toBe(20)
    valueOf(await vault.setTableLook(defaultTableLook))
    expect(vault.lockAfterMinutes).toBe(20)
  })
})

test('a file of preferences that is not as it was written is told of, stops nothing, and is replaced by the next choice', async () => {
  const workspace = await testWorkspace()
  await chosen(workspace, 20)
  const file = fileOf(workspace)
  const whole = await readFile(file)
  const flipped = (at: number) => {
    const bytes = Buffer.from(whole)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    return bytes
  }
  const strange = await strangeWorkspace()
  await chosen(strange, 20)
  const damages: readonly (readonly [string, () => Promise<unknown>])[] = [
    ...[...whole.keys()].map((at) => [`flipped at ${at}`, () => writeFile(file, flipped(at))] as const),
    ...[0, 1, 8, 20, whole.length - 1].map(
      (bytes) => [`cut to ${bytes}`, () => truncate(file, bytes)] as const,
    ),
    ['longer', () => writeFile(file, Buffer.concat([whole, Buffer.alloc(1)]))],
    ['of megabytes', () => writeFile(file, Buffer.alloc(3_000_000))],
    ['in clear', () => writeFile(file, '{}')],
    ['of another workspace', () => copyFile(fileOf(strange), file)],
  ]
  for (const [what, damage] of damages) {
    await writeFile(file, whole)
    await damage()
    expect([what, await found(workspace)]).toEqual([what, lost])
  }
  const before = await snapshot(workspace.folder)
  await workspace.session(async (vault) => {
    expect((await snapshot(workspace.folder))['preferences']).toBe(before['preferences'])
    expect(vault.mode.kind).toBe('writable')
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    valueOf(await vault.setLockAfter(30))
  })
  expect(await found(workspace)).toEqual({ minutes: 30, notices: [] })
})
