import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { canMeet, failingFiles, type DiskCall } from '#main/vault/testing/failing-files.ts'
import { openedAll } from '#main/vault/testing/power-loss/all-states.ts'
import { create, lock } from '#main/vault/testing/power-loss/everything.ts'
import { toldOnce, workspaceName, type Step } from '#main/vault/testing/power-loss/story.ts'
import { leadingPastDamage } from '#main/vault/testing/head-file.ts'
import { secondAnalyst } from '#main/vault/testing/second-analyst.ts'
import { snapshot } from '#main/vault/testing/snapshot.ts'
import { killAtFirstWord } from '#main/vault/testing/kill-at-first-word.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { filesBelow } from '#main/vault/testing/snapshot.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from '#main/vault/testing/workspace.ts'
import { realFiles } from '#main/vault/storage/real-files.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { writeOut } from './write-out.ts'

vi.mock('hash-wasm', async () =>
  (await import('#main/vault/testing/power-loss/derive-once.ts')).derivingOnce(),
)

const child = path.join(import.meta.dirname, 'testing', 'save-out-child.ts')

/** Kills a process while the half of a file is written; answers where that half lies. */
async function killedInIt(workspace: TestWorkspace, target: string): Promise<string> {
  expect(await killAtFirstWord(child, workspace, target)).toBe('SIGKILL')
  const [part = ''] = (await readdir(path.dirname(target))).filter((name) => name.endsWith('.part'))
  return path.join(path.dirname(target), part)
}

async function filesWith(folder: string, words: string): Promise<readonly string[]> {
  const holds = async (name: string) => (await readFile(name, 'latin1')).includes(words)
  const names = await filesBelow(folder)
  const found = await Promise.all(names.map(holds))
  return names.filter((_, index) => found[index])
}

const noticesOf = (workspace: TestWorkspace) => workspace.session(async ({ notices }) => notices)

test('what a killed process wrote in clear goes at the next opening, and nothing else there', async () => {
  const [workspace, out] = [await testWorkspace(), await tempFolder()]
  const part = await killedInIt(workspace, path.join(out, 'original.jpg'))
  expect(await readFile(part, 'utf8')).toBe('in clear')
  expect(await filesWith(workspace.folder, path.basename(part))).toEqual([]) // nor does the list say so in clear
  await writeFile(path.join(out, '.0123456789ab.part'), 'of somebody else')
  expect(await noticesOf(workspace)).toEqual([])
  expect(await readdir(out)).toEqual(['.0123456789ab.part'])
})

test('where its disk is not connected it is told where it lies, and it goes when it is found', async () => {
  const [workspace, parent] = [await testWorkspace(), await tempFolder()]
  const [stick, away] = [path.join(parent, 'stick'), path.join(parent, 'away')]
  await mkdir(stick)
  const part = await killedInIt(workspace, path.join(stick, 'original.jpg'))
  await rename(stick, away)
  const told = [{ kind: 'left-outside', parts: [part] }]
  expect(await noticesOf(workspace)).toEqual(told)
  expect(await noticesOf(workspace)).toEqual(told)
  await rename(away, stick)
  expect(await noticesOf(workspace)).toEqual([])
  expect(await readdir(stick)).toEqual([])
})

test('it is looked for no longer when nobody wants it to be, and a file that took the name of its folder is let be', async () => {
  const [workspace, out] = [await testWorkspace(), path.join(await tempFolder(), 'out')]
  await mkdir(out)
  const part = await killedInIt(workspace, path.join(out, 'original.jpg'))
  await rename(out, `${out} of before`)
  await writeFile(out, 'mine')
  expect(await noticesOf(workspace)).toEqual([{ kind: 'left-outside', parts: [part] }])
  await workspace.session(async ({ outgoing }) => valueOf(await outgoing.giveUp()))
  expect(await noticesOf(workspace)).toEqual([])
  expect(await readFile(out, 'utf8')).toBe('mine')
})

test('a save-out under way when damage is found is finished, and writes nothing more into the folder', async () => {
  const [workspace, out] = [await leadingPastDamage(), await tempFolder()]
  await workspace.session(async (vault) => {
    let before: unknown
    const content = async function* () {
      yield Buffer.from('one ')
      valueOf(await vault.verify())
      expect(vault.mode.kind).toBe('read-only')
      before = await snapshot(workspace.folder)
      yield Buffer.from('two')
    }
    expect(codeOf(await writeOut(vault, path.join(out, 'out.txt'), content()))).toBe('ok')
    expect(await snapshot(workspace.folder)).toEqual(before)
  })
  expect(await readdir(out)).toEqual(['out.txt'])
})

test('a viewer makes the vault forget nothing and destroys no keys', async () => {
  const workspace = await testWorkspace()
  const viewer = await secondAnalyst(workspace, 'Vira', 'viewer')
  const before = await snapshot(workspace.folder)
  await viewer.session(async ({ outgoing, ownKeys }) => {
    expect(codeOf(await outgoing.giveUp())).toBe('read-only')
    expect(codeOf(await ownKeys.destroyAll('workspace'))).toBe('read-only')
  })
  expect(await snapshot(workspace.folder)).toEqual(before)
})

const content = Buffer.alloc(3_000, 'in clear')
const saveOut: Step = {
  name: 'save out',
  tell: async ({ vault, folder }) => {
    const out = path.join(path.dirname(folder), 'out.txt')
    valueOf(await writeOut(vault, out, [content.subarray(0, 1_000), content.subarray(1_000)]))
  },
}

async function statesAfter(between?: (disk: FileLayer) => FileLayer, faults = 5) {
  const parent = await tempFolder()
  await mkdir(path.join(parent, workspaceName))
  const told = await toldOnce([create, saveOut, lock], { parent }, between)
  const outwards = told.crashPoints.filter(({ at }) => at.startsWith('save out'))
  return openedAll(
    { ...told, crashPoints: outwards },
    { parent, most: 10_000, byChance: figure(2, 200), faults },
  )
}

test(
  'P2: power lost at any call of saving a file out leaves no half of it once the workspace is opened again',
  async () => {
    const { states, points, wrong } = await statesAfter()
    expect(wrong).toEqual([])
    tellCounts(
      'P2',
      `${counted(states)} crash states of ${counted(points)} points of saving out, no half left`,
    )
  },
  patience(120, 30),
)

test('P2 finds a list that is not synced before the first byte', async () => {
  const careless = (disk: FileLayer): FileLayer => ({
    ...disk,
    rename: async (from, to) => {
      if (!to.endsWith('outgoing')) await disk.rename(from, to)
    },
  })
  expect((await statesAfter(careless, 1)).wrong).toHaveLength(1)
})

test('P3: whichever call of the disk fails, the file is whole or not there, and no half is left', async () => {
  const [workspace, out] = [await testWorkspace(), await tempFolder()]
  let [failingAt, met, code] = [Number.POSITIVE_INFINITY, 0, 'EIO']
  const fails = (_: number, name: DiskCall) => canMeet(code, name) && (met += 1) === failingAt
  let faults = 0
  for (code of ['ENOSPC', 'EIO', 'EACCES'])
    for (let nth = 1; ; nth += 1) {
      ;[failingAt, met] = [Number.POSITIVE_INFINITY, 0]
      const files = failingFiles(realFiles, fails, code)
      const target = path.join(out, `${code} ${nth}`)
      await workspace.session(
        async (vault) => {
          ;[failingAt, met] = [nth, 0]
          const saved = await writeOut(vault, target, [content])
          failingAt = Number.POSITIVE_INFINITY
          if (!saved.ok) expect(['no-space', 'io', 'read-only']).toContain(codeOf(saved))
          if (saved.ok) expect(await readFile(target)).toEqual(content)
        },
        { files },
      )
      expect(await noticesOf(workspace)).toEqual([])
      const left = await readdir(out)
      expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
      if (met < nth) break
      faults += 1
    }
  tellCounts('P3', `${faults} faults while a file is saved out, no half left`)
  expect(faults).toBeGreaterThan(20)
})
