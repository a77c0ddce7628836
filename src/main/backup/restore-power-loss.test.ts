import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import { takenIn } from '#main/vault/testing/evidence.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { openedAll } from '#main/vault/testing/power-loss/all-states.ts'
import { wrongWith } from '#main/vault/testing/power-loss/check.ts'
import { lock, open } from '#main/vault/testing/power-loss/everything.ts'
import { toldOnce, workspaceName, type Step } from '#main/vault/testing/power-loss/story.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import { restoreBackup } from './restore.ts'
import { backedUp, type BackedUp } from './testing/backed-up.ts'
import { inProcess } from './testing/in-process.ts'

vi.mock('hash-wasm', async () =>
  (await import('#main/vault/testing/power-loss/derive-once.ts')).derivingOnce(),
)

/** The backup lies on the real disk, and so does the lock of the folder that is being filled. */
const besides = (disk: FileLayer, backup: string): FileLayer => ({
  ...disk,
  open: (file, how) => (file === backup ? realFiles : disk).open(file, how),
  makeFolder: async (folder) => {
    await disk.makeFolder(folder)
    if (folder.endsWith('.restoring')) await mkdir(folder)
  },
})

const restoreOf = ({ workspace, file }: BackedUp): Step => ({
  name: 'restore',
  tell: async ({ files, folder }) => {
    const key = { kind: 'words', words: workspace.words } as const
    const order = { file, key, passphrase: null, into: { kind: 'folder', folder } } as const
    valueOf(await restoreBackup(order, { run: inProcess(files) }, { files, reserveBytes: 0 }))
  },
})

/** Until it is answered there may be no workspace; one that has its name is whole. */
const judge: typeof wrongWith = async (state, point, heads, parent) => {
  const isThere = state.tree().has(workspaceName)
  if (!isThere && !point.at.endsWith('answered')) return undefined
  return wrongWith(state, { ...point, before: { ...point.before, head: 0 } }, heads, parent)
}

async function statesAfter(made: BackedUp, between: (disk: FileLayer) => FileLayer, faults = 5) {
  const parent = await tempFolder()
  await mkdir(path.join(parent, workspaceName))
  const told = await toldOnce([restoreOf(made), open, lock], { parent }, (disk) =>
    besides(between(disk), made.file),
  )
  const crashPoints = told.crashPoints
    .filter(({ at }) => at.startsWith('restore'))
    .map((point) => ({ ...point, after: { ...point.after, head: 0 } }))
  const most = figure(400, 10_000)
  return openedAll({ ...told, crashPoints }, { parent, most, byChance: figure(1, 50), faults, judge })
}

test(
  'P2: power lost at any call of a restore leaves no workspace that is not whole, and one that was answered stays',
  async () => {
    const made = await backedUp(async (vault) => {
      await takenIn(vault, 'a.bin', randomBytes(10_000))
      await takenIn(vault, 'b.bin', 'small')
      valueOf(await vault.commit({ records: [incidentDraft()] }))
    })
    const { states, points, wrong } = await statesAfter(made, (disk) => disk)
    expect(wrong).toEqual([])
    tellCounts('P2', `${counted(states)} crash states of ${counted(points)} points of a restore, 0 lost`)
    const forgetsFolders = (disk: FileLayer): FileLayer => ({
      ...disk,
      syncFolder: async (folder) => {
        if (!folder.includes('evidence')) await disk.syncFolder(folder)
      },
    })
    expect((await statesAfter(made, forgetsFolders, 1)).wrong).toHaveLength(1)
  },
  patience(120, 30),
)
