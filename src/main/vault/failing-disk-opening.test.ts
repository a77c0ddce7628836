import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { createWorkspace, openWorkspace } from './open.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { faultsAt, wrongWords } from './testing/failing-disk/attempt.ts'
import { contentWhenOpened } from './testing/failing-disk/content.ts'
import { prepared } from './testing/failing-disk/prepared.ts'
import { canMeet, failingFiles, type DiskCall } from './testing/failing-files.ts'
import { counted, tellCounts } from './testing/figure.ts'
import { PowerLossDisk } from './testing/power-loss/disk.ts'
import { inNeedOfMending } from './testing/power-loss/everything.ts'
import type { DiskTree } from './testing/power-loss/nodes.ts'
import { shownBy } from './testing/power-loss/states.ts'
import { firstWords, requestFor, workspaceName } from './testing/power-loss/story.ts'
import { incidentDraft } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { frugal, valueOf } from './testing/workspace.ts'
import type { Result } from '#shared/lib/result.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

vi.mock('hash-wasm', async () => (await import('./testing/power-loss/derive-once.ts')).derivingOnce())

type Opening = (files: FileLayer) => Promise<Result<UnlockedVault>>

/** Every kind of error at every call, once and from there on; `then` looks at the disk after each. */
async function atEveryCall(
  { parent, tree }: { parent: string; tree: DiskTree },
  opening: Opening,
  then: (disk: PowerLossDisk, answer: Result<UnlockedVault>) => Promise<string | undefined>,
): Promise<number> {
  const names: DiskCall[] = []
  const healthy = failingFiles(new PowerLossDisk(parent, tree), (_, name) => names.push(name) < 0)
  await valueOf(await opening(healthy)).close()
  const wrong: string[] = []
  let faults = 0
  for (const { nth, code, lasts } of faultsAt(names)) {
    faults += 1
    const disk = new PowerLossDisk(parent, tree)
    let isMended = false
    const fails = (call: number, met: DiskCall) =>
      !isMended && (lasts ? call >= nth : call === nth) && canMeet(code, met)
    const answer = await opening(failingFiles(disk, fails, code))
    if (answer.ok) await answer.value.close()
    isMended = true
    const found = wrongWords(answer, code) ?? (await then(disk, answer))
    if (found !== undefined)
      wrong.push(`${code} at call ${nth} (${names[nth - 1]})${lasts ? ' and on' : ''}: ${found}`)
  }
  expect(wrong).toEqual([])
  return faults
}

describe('a disk that fails at any call', () => {
  test('of making a workspace leaves none, and it can be made when the disk works again', async () => {
    const parent = await tempFolder()
    const folder = path.join(parent, workspaceName)
    await mkdir(folder) // the lock of the workspace is a real one
    const faults = await atEveryCall(
      { parent, tree: new Map() },
      (files) => createWorkspace(requestFor(folder), { files, ...frugal }),
      async (disk, made) => {
        const isMade = made.ok || made.failure.message.startsWith('The workspace was made')
        const again = isMade
          ? await openWorkspace(folder, firstWords, { files: disk, ...frugal })
          : await createWorkspace(requestFor(folder), { files: disk, ...frugal })
        if (!again.ok) return `cannot be ${isMade ? 'opened' : 'made'} any more: ${again.failure.message}`
        await again.value.close()
        return undefined
      },
    )
    tellCounts('P3', `${counted(faults)} faults while a workspace is made`)
  }, 120_000)

  test.each(['in order', 'in need of mending'])(
    'of opening a workspace %s loses nothing',
    async (state) => {
      const on = await prepared(await tempFolder())
      const tree = state === 'in order' ? on.tree : inNeedOfMending(on.tree)
      const before = await contentWhenOpened(new PowerLossDisk(on.parent, on.tree), on.folder)
      const faults = await atEveryCall(
        { parent: on.parent, tree },
        (files) => openWorkspace(on.folder, firstWords, { files, ...frugal }),
        async (disk) => {
          for (const left of [disk, new PowerLossDisk(on.parent, shownBy(disk))]) {
            const found = await contentWhenOpened(left, on.folder)
            if (JSON.stringify(found) !== JSON.stringify(before)) return `stands as ${JSON.stringify(found)}`
          }
          return undefined
        },
      )
      tellCounts('P3', `${counted(faults)} faults while a workspace ${state} is opened and closed`)
    },
    120_000,
  )

  test('of locking is no matter: what was answered is there', async () => {
    const on = await prepared(await tempFolder())
    let draft = incidentDraft()
    const faults = await atEveryCall(
      on,
      async (files) => {
        const opened = await openWorkspace(on.folder, firstWords, { files, ...frugal })
        draft = incidentDraft({ title: 'Saved before' })
        if (!opened.ok) return opened
        const saved = await opened.value.commit({ records: [draft] })
        if (saved.ok) return opened
        await opened.value.close()
        return saved
      },
      async (disk, answer) => {
        if (!answer.ok) return undefined
        const again = valueOf(await openWorkspace(on.folder, firstWords, { files: disk, ...frugal }))
        const found = await again.record('incident', draft.id)
        await again.close()
        return found ? undefined : 'lost what was saved'
      },
    )
    tellCounts('P3', `${counted(faults)} faults from opening to locking`)
  }, 120_000)
})
