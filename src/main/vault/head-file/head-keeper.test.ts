import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ok } from '#shared/lib/result.ts'
import type { HeadPolicy, VaultSetup } from '../setup.ts'
import { realFiles } from '../storage/real-files.ts'
import { systemClock } from '../storage/system-clock.ts'
import { headFileOf, leadingPastDamage, tellLies, verifiedBoth } from '../testing/head-file.ts'
import { incidentDraft } from '../testing/records.ts'
import { codeOf, testWorkspace, valueOf, eachTime, type TestWorkspace } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import { HeadKeeper } from './head-keeper.ts'

const save = async (vault: UnlockedVault, times = 1) => {
  for (let time = 0; time < times; time += 1) valueOf(await vault.commit({ records: [incidentDraft()] }))
}

const headOf = ({ folder }: TestWorkspace): string => path.join(folder, 'head')
const isThere = (workspace: TestWorkspace) =>
  stat(headOf(workspace)).then(
    () => true,
    () => false,
  )

/** Entries that the head file knows; 0 when there is none that fits. */
const known = async (workspace: TestWorkspace): Promise<number> =>
  (await verifiedBoth(workspace)).byHead.resumedFrom?.size ?? 0

const working = (
  workspace: TestWorkspace,
  head: HeadPolicy | 'unused',
  times: number,
  more: Partial<VaultSetup> = {},
) => workspace.session((vault) => save(vault, times), { head, ...more })

describe('the head file is written', () => {
  test('at the closing, when it is so many entries behind', async () => {
    const workspace = await testWorkspace()
    const head = { atClose: 4, between: Infinity }
    await working(workspace, head, 2)
    expect(await isThere(workspace)).toBe(false)
    await working(workspace, head, 1)
    expect(await known(workspace)).toBe(4)
    await working(workspace, head, 3)
    expect(await known(workspace)).toBe(4)
    await working(workspace, head, 1)
    expect(await known(workspace)).toBe(8)
  })

  test('while the workspace is open, so that a crash does not undo it', async () => {
    const workspace = await testWorkspace()
    const vault = valueOf(await workspace.open({ head: { atClose: Infinity, between: 3 } }))
    await save(vault, 7)
    await vault.close()
    expect(await known(workspace)).toBeGreaterThanOrEqual(6) // or 7, where the disk took its time for the one before
  })

  test('for the time of a verification alone, once that is a day later', async () => {
    const workspace = await testWorkspace()
    const at = (days: number) => ({ now: () => new Date(Date.now() + days * 86_400_000).toISOString() })
    const head = { atClose: 2, between: Infinity }
    await working(workspace, head, 1)
    const before = await readFile(headOf(workspace))
    const verifying = (days: number) =>
      workspace.session(async (vault) => valueOf(await vault.verify()), { head, clock: at(days) })
    await verifying(0.5)
    expect(await readFile(headOf(workspace))).toEqual(before)
    await verifying(1.5)
    const { byHead } = await verifiedBoth(workspace, realFiles, at(2))
    expect(byHead.resumedFrom?.provenAt.slice(0, 10)).toBe(at(1.5).now().slice(0, 10))
  })

  test('not where the room may be needed for what is saved', async () => {
    const workspace = await testWorkspace()
    const files = { ...realFiles, space: async () => 32 * 1_048_576 }
    await working(workspace, eachTime, 1, { files })
    expect(await isThere(workspace)).toBe(false)
    await working(workspace, eachTime, 1, { files: { ...files, space: async () => 33 * 1_048_576 } })
    expect(await isThere(workspace)).toBe(true)
  })

  test('not while a commit is being made, of which something is known already and may never stand', async () => {
    const workspace = await testWorkspace()
    await working(workspace, 'unused', 1)
    const { byScan } = await verifiedBoth(workspace)
    const { index, state } = byScan
    const [id = ''] = index.idsOf('incident')
    const [saved] = await workspace.session((vault) => vault.history(id), { head: 'unused' })
    if (saved === undefined) throw new Error('It was saved')
    const written = async () => {
      const keeper = new HeadKeeper(
        headFileOf(workspace),
        byScan,
        { head: eachTime, clock: systemClock },
        { isWritable: true },
      )
      keeper.advanced()
      await keeper.close()
      return isThere(workspace)
    }
    const fold = index.begin()
    fold.add(state.size, saved.entry, saved.record)
    expect(await written()).toBe(false)
    await fold.drop()
    expect(await written()).toBe(true)
  })

  test('not for whoever has no use for it', async () => {
    const workspace = await testWorkspace()
    await working(workspace, 'unused', 1)
    expect(await isThere(workspace)).toBe(false)
  })
})

const damaged = { kind: 'read-only', reason: { kind: 'damaged', lastGood: 0 } }

describe('a journal that was damaged where the head file did not look', () => {
  test('is found so by the verification, and then at each opening, whatever was saved meanwhile', async () => {
    const workspace = await leadingPastDamage()
    const open = () => workspace.open({ head: eachTime })
    const vault = valueOf(await open())
    expect(vault.mode.kind).toBe('writable')
    await save(vault)
    expect(valueOf(await vault.verify()).damage).toHaveLength(1)
    expect(vault.mode).toMatchObject(damaged)
    expect(await isThere(workspace)).toBe(false)
    await vault.close()
    expect(await isThere(workspace)).toBe(false)
    const again = valueOf(await open())
    expect(again.mode).toMatchObject(damaged)
    await again.close()
  })

  test('is met by whoever reads an entry of it, and then at the next opening', async () => {
    const workspace = await leadingPastDamage()
    const open = () => workspace.open({ head: eachTime })
    const vault = valueOf(await open())
    await expect(vault.read(-1, 10)).rejects.toThrow('entry 1 cannot be read')
    await vault.close()
    expect(await isThere(workspace)).toBe(false)
    const again = valueOf(await open())
    expect(again.mode).toMatchObject(damaged)
    await again.close()
  })

  test('leaves as no backup, and as nothing that waits for it to be proven', async () => {
    const workspace = await leadingPastDamage()
    const vault = valueOf(await workspace.open({ head: eachTime }))
    let held = 0
    const hold = () => vault.backups.hold(async () => ok((held += 1)))
    expect(codeOf(await hold())).toBe('damaged')
    // What was known to be damaged before may be taken out as far as it can be read; a backup of it may not be made.
    expect([codeOf(await vault.prove()), codeOf(await hold()), held]).toEqual(['ok', 'read-only', 0])
    await vault.close()
  })

  test('is found when the head file is a week old, and that goes', async () => {
    const workspace = await leadingPastDamage()
    const clock = { now: () => new Date(Date.parse(systemClock.now()) + 8 * 86_400_000).toISOString() }
    const vault = valueOf(await workspace.open({ head: eachTime, clock }))
    expect(vault.mode).toMatchObject(damaged)
    expect(await isThere(workspace)).toBe(false)
    await vault.close()
  })
})

test('what is proven once is not proven again, and a check that was stopped proves nothing', async () => {
  const workspace = await testWorkspace()
  await working(workspace, eachTime, 1)
  const opens: string[] = []
  const files: VaultSetup['files'] = {
    ...realFiles,
    open: (file, how) => {
      if (file.endsWith('.seg')) opens.push(file)
      return realFiles.open(file, how)
    },
  }
  const vault = valueOf(await workspace.open({ head: eachTime, files }))
  opens.length = 0
  const stopped = AbortSignal.abort()
  expect(codeOf(await vault.prove({ signal: stopped }))).toBe('cancelled')
  expect(codeOf(await vault.prove())).toBe('ok')
  expect(opens.length).toBeGreaterThan(0)
  opens.length = 0
  expect(codeOf(await vault.prove())).toBe('ok')
  expect(opens).toEqual([])
  await vault.close()
})

describe('a head file that somebody with the keys wrote to mislead', () => {
  const lies: readonly (readonly [string, Parameters<typeof tellLies>[1]])[] = [
    ['what was deleted', ({ index }) => void index.content.deletedBlobs.add('ab'.repeat(16))],
    [
      'how many versions there are',
      ({ index }) => [...index.content.records.values()].at(-1)?.versions.push(0),
    ],
    ['where an entry lies', ({ state }) => state.places.columns().lengths.fill(12, 0, 1)],
    [
      'who an analyst is',
      ({ index: { content } }) => {
        for (const [id, record] of content.analysts)
          content.analysts.set(id, { ...record, body: { ...record.body, name: 'Somebody else' } })
      },
    ],
  ]

  test.each(lies)(
    'about %s is found out by the verification, and the next opening is by the journal',
    async (_, lie) => {
      const workspace = await testWorkspace()
      await working(workspace, eachTime, 2)
      await tellLies(workspace, lie)
      const vault = valueOf(await workspace.open({ head: eachTime }))
      expect(vault.mode.kind).toBe('writable')
      await save(vault)
      expect(codeOf(await vault.prove())).toBe('damaged')
      expect(vault.mode).toMatchObject({ reason: { damage: [{ kind: 'head-file' }] } })
      await vault.close()
      expect(await isThere(workspace)).toBe(false)
      const again = valueOf(await workspace.open({ head: eachTime }))
      expect([again.mode.kind, again.head.size, again.analyst.name]).toEqual(['writable', 4, 'Olena Test'])
      await again.close()
    },
  )
})
