import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { realFiles } from './storage/real-files.ts'
import { failingFiles } from './testing/failing-files.ts'
import { callsOf, contentWhenDone, faultsAt, wrongAfter, type Stage } from './testing/failing-disk/attempt.ts'
import { contentWhenOpened, type Content } from './testing/failing-disk/content.ts'
import { operations } from './testing/failing-disk/operations.ts'
import { prepared, type Prepared } from './testing/failing-disk/prepared.ts'
import { counted, tellCounts } from './testing/figure.ts'
import { PowerLossDisk } from './testing/power-loss/disk.ts'
import { incidentDraft } from './testing/records.ts'
import { filesBelow } from './testing/snapshot.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from './testing/workspace.ts'

vi.mock('hash-wasm', async () => (await import('./testing/power-loss/derive-once.ts')).derivingOnce())

/** Every kind of error at every call of the operation, once and from there on; answers what is wrong. */
async function allFaults(stage: Omit<Stage, 'done'>, most = Number.POSITIVE_INFINITY) {
  const { on, operation } = stage
  const whole = { ...stage, done: await contentWhenDone(on, operation) }
  const calls = await callsOf(whole)
  const wrong: string[] = []
  let faults = 0
  for (const fault of faultsAt(calls)) {
    if (wrong.length >= most) break
    faults += 1
    const found = await wrongAfter(whole, fault).catch((error: unknown) => String(error))
    const { code, nth, lasts } = fault
    if (found !== undefined)
      wrong.push(`${code} at call ${nth} (${calls[nth - 1]})${lasts ? ' and on' : ''}: ${found}`)
  }
  return { faults, wrong }
}

describe('a disk that fails', () => {
  let on: Prepared
  let before: Content
  let faults = 0
  beforeAll(async () => {
    on = await prepared(await mkdtemp(path.join(tmpdir(), 'holdfast-test-')))
    before = await contentWhenOpened(new PowerLossDisk(on.parent, on.tree), on.folder)
  })
  afterAll(async () => {
    await rm(on.parent, { recursive: true, force: true })
    tellCounts('P3', `${counted(faults)} faults in ${operations.length} operations, 0 changed, all mended`)
  })

  test.each(operations)(
    'at any call of “$name” leaves everything as it was, says why, and is got over',
    async (operation) => {
      const found = await allFaults({ on, operation, before, between: (disk) => disk })
      faults += found.faults
      expect(found.wrong).toEqual([])
    },
    120_000,
  )
})

const titlesIn = (workspace: TestWorkspace): Promise<readonly string[]> =>
  workspace.session(async (vault) => {
    const titles: string[] = []
    for await (const record of vault.records('incident')) titles.push(record.body.title)
    return titles
  })

/** What a vault does that has one thing wrong. */
const heedless: readonly (readonly [string, Stage['between']])[] = [
  [
    'does not heed a failed sync',
    (disk) => ({
      ...disk,
      open: async (file, how) => {
        const opened = await disk.open(file, how)
        return { ...opened, sync: () => opened.sync().catch(() => undefined) }
      },
    }),
  ],
  [
    'leaves a failed write where it is',
    (disk) => ({
      ...disk,
      remove: async (file) => {
        if (!file.endsWith('.seg')) await disk.remove(file)
      },
    }),
  ],
  [
    'takes away what stood there when a sync fails',
    (disk) => ({
      ...disk,
      rename: async (from, to) => {
        await disk.remove(to)
        await disk.rename(from, to)
      },
    }),
  ],
]

test.each(heedless)(
  'the suite finds a vault that %s',
  async (_, between) => {
    const on = await prepared(await tempFolder())
    const before = await contentWhenOpened(new PowerLossDisk(on.parent, on.tree), on.folder)
    const wrong: string[] = []
    for (const operation of operations.filter(({ name }) => ['commit', 'keep a draft'].includes(name)))
      wrong.push(...(await allFaults({ on, operation, before, between }, 1)).wrong)
    expect(wrong.length).toBeGreaterThan(0)
  },
  120_000,
)

describe('after a failed write', () => {
  test('the next commit goes into a new segment, under a new key', async () => {
    const workspace = await testWorkspace()
    let full = false
    const files = failingFiles(realFiles, (_, name) => full && name === 'write')
    const segments = async () => (await filesBelow(path.join(workspace.folder, 'journal'))).length
    await workspace.session(
      async (vault) => {
        valueOf(await vault.commit({ records: [incidentDraft({ title: 'one' })] }))
        expect(await segments()).toBe(2)
        full = true
        expect(codeOf(await vault.commit({ records: [incidentDraft({ title: 'lost' })] }))).toBe('no-space')
        full = false
        valueOf(await vault.commit({ records: [incidentDraft({ title: 'two' })] }))
        expect(await segments()).toBe(3)
      },
      { files },
    )
    expect(await titlesIn(workspace)).toEqual(['one', 'two'])
  })

  test('a vault that could not take a failed write back says so and writes no more, but still reads', async () => {
    const workspace = await testWorkspace()
    let broken = false
    const files = failingFiles(
      realFiles,
      (_, name) => broken && (name === 'sync' || name === 'truncate'),
      'EIO',
    )
    await workspace.session(
      async (vault) => {
        const draft = incidentDraft({ title: 'kept' })
        valueOf(await vault.commit({ records: [draft] }))
        broken = true
        expect(codeOf(await vault.commit({ records: [incidentDraft()] }))).toBe('io')
        broken = false
        const refused = await vault.commit({ records: [incidentDraft()] })
        expect(refused).toMatchObject({
          ok: false,
          failure: { code: 'io', next: expect.stringContaining('open it again') },
        })
        expect((await vault.record('incident', draft.id))?.body.title).toBe('kept')
      },
      { files },
    )
    expect(await titlesIn(workspace)).toContain('kept')
  })
})
