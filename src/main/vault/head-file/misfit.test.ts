import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readSealed, writeSealed, type SealedPlace } from '../keys/sealed-file.ts'
import { subKey } from '../keys/sub-key.ts'
import { openUnlocked } from '../open-unlocked.ts'
import { setupOf } from '../setup.ts'
import { realFiles } from '../storage/real-files.ts'
import { allOf, verifiedBoth } from '../testing/head-file.ts'
import { incidentDraft } from '../testing/records.ts'
import { snapshot } from '../testing/snapshot.ts'
import {
  strangeWorkspace,
  testWorkspace,
  valueOf,
  eachTime,
  type TestWorkspace,
} from '../testing/workspace.ts'

const saving = (workspace: TestWorkspace, title: string) =>
  workspace.session(async (vault) => valueOf(await vault.commit({ records: [incidentDraft({ title })] })), {
    head: eachTime,
  })

const headOf = ({ folder }: TestWorkspace): string => path.join(folder, 'head')

async function segmentsOf({ folder }: TestWorkspace): Promise<readonly string[]> {
  const names = await readdir(path.join(folder, 'journal'))
  return names.toSorted().map((name) => path.join(folder, 'journal', name))
}

/** Three sessions of one commit each, and the one in which the workspace was made; a head file of the last. */
async function worked(): Promise<TestWorkspace> {
  const workspace = await testWorkspace()
  for (const title of ['one', 'two', 'three']) await saving(workspace, title)
  return workspace
}

/** Of the four entries as many as the head file told. */
async function toldBy(workspace: TestWorkspace): Promise<number> {
  const { byHead, byScan } = await verifiedBoth(workspace)
  expect(allOf(byHead)).toEqual(allOf(byScan))
  return byHead.resumedFrom?.size ?? 0
}

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await worked()
})

test('a head file that fits is believed, and is no reason to write anything', async () => {
  expect(await toldBy(workspace)).toBe(4)
  const before = await snapshot(workspace.folder)
  await workspace.session(async () => undefined, { head: eachTime })
  expect(await snapshot(workspace.folder)).toEqual(before)
})

test('one that is older than the journal loses nothing: what came after is read', async () => {
  const older = await readFile(headOf(workspace))
  await saving(workspace, 'four')
  await writeFile(headOf(workspace), older)
  expect(await toldBy(workspace)).toBe(4)
  expect((await verifiedBoth(workspace)).byHead.state.size).toBe(5)
})

describe('is not believed, and all of the journal read, when', () => {
  test('any of its bytes is another, or some are missing', async () => {
    const whole = await readFile(headOf(workspace))
    const places = [0, 7, 8, 19, 20, 100, Math.floor(whole.byteLength / 2), whole.byteLength - 1]
    for (const at of places) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      await writeFile(headOf(workspace), changed)
      expect(await toldBy(workspace), `byte ${at}`).toBe(0)
    }
    for (const length of [0, 5, 8, 30, whole.byteLength - 1]) {
      await writeFile(headOf(workspace), whole.subarray(0, length))
      expect(await toldBy(workspace), `${length} bytes`).toBe(0)
    }
  })

  test('another build wrote it, or it is not what this one writes', async () => {
    const sealed = sealedPlaceOf(workspace)
    const plain = (await readSealed(sealed)) as Buffer
    const other = Buffer.from(plain.toString('latin1').replace('format.ts', 'format.js'), 'latin1')
    for (const content of [
      other,
      plain.subarray(0, plain.byteLength / 2),
      Buffer.alloc(0),
      Buffer.alloc(9, 9),
    ]) {
      await writeSealed(sealed, content)
      expect(await toldBy(workspace)).toBe(0)
    }
    await writeSealed(sealed, plain)
    expect(await toldBy(workspace)).toBe(4)
  })

  test('it is of another workspace', async () => {
    const other = await strangeWorkspace()
    await saving(other, 'elsewhere')
    await cp(headOf(other), headOf(workspace))
    expect(await toldBy(workspace)).toBe(0)
  })

  test('a copy of the workspace went another way', async () => {
    const copy = await workspace.copy()
    await saving(workspace, 'here')
    await saving(copy, 'there')
    await cp(headOf(copy), headOf(workspace))
    expect(await toldBy(workspace)).toBe(0)
  })

  test('a segment is missing, has another name or header, or is longer or shorter than it was left', async () => {
    const changes: readonly ((segments: readonly string[]) => Promise<unknown>)[] = [
      ([, second = '']) => rm(second),
      ([, , , last = '']) => rm(last),
      async ([, second = '', third = '']) => {
        const bytes = await readFile(second)
        await cp(third, second)
        await writeFile(third, bytes)
      },
      async ([, second = '']) => writeFile(second, Buffer.concat([await readFile(second), Buffer.alloc(1)])),
      async ([, second = '']) => truncate(second, (await stat(second)).size - 1),
      async ([, , , last = '']) => truncate(last, (await stat(last)).size - 1),
      async ([, second = '']) => flip(second, 20),
      // The last commit: its entry and its checkpoint.
      async ([, , , last = '']) => flip(last, 100),
      async ([, , , last = '']) => flip(last, (await stat(last)).size - 1),
    ]
    for (const [index, change] of changes.entries()) {
      const changed = await workspace.copy()
      await change(await segmentsOf(changed))
      expect(await toldBy(changed), `change ${index}`).toBe(0)
    }
  })

  test('the journal went back to what it was before: its witness says so, as ever', async () => {
    const before = await workspace.copy()
    await saving(workspace, 'four')
    const [, , , , fifth = ''] = await segmentsOf(workspace)
    await rm(fifth)
    expect(await toldBy(workspace)).toBe(0)
    expect((await verifiedBoth(workspace)).byHead.damage).toMatchObject([{ kind: 'end-missing' }])
    // And where the witness went back too, there is nobody left to say so.
    await cp(
      path.join(before.folder, 'checkpoints', 'head'),
      path.join(workspace.folder, 'checkpoints', 'head'),
    )
    expect(await toldBy(workspace)).toBe(0)
    expect((await verifiedBoth(workspace)).byHead).toMatchObject({ damage: [], state: { size: 4 } })
  })

  test('the witness is older, so that its root is not at hand; one that is newer or missing is no matter', async () => {
    const witness = path.join(workspace.folder, 'checkpoints', 'head')
    const head = await readFile(headOf(workspace))
    const older = await readFile(witness)
    await saving(workspace, 'four')
    const newer = await readFile(witness)
    await writeFile(witness, older)
    expect(await toldBy(workspace)).toBe(0)
    await rm(witness)
    expect(await toldBy(workspace)).toBe(5)
    await writeFile(witness, newer)
    await writeFile(headOf(workspace), head)
    expect(await toldBy(workspace)).toBe(4)
  })

  test('the whole journal was not proven for a week, or that was in the future', async () => {
    const days = (count: number) => ({ now: () => new Date(Date.now() + count * 86_400_000).toISOString() })
    const told: number[] = []
    for (const count of [6, 8, -1]) {
      const { byHead } = await verifiedBoth(workspace, realFiles, days(count))
      told.push(byHead.resumedFrom?.size ?? 0)
    }
    expect(told).toEqual([4, 0, 0])
  })

  test('it could not be removed if it led past damage: where nothing may be written', async () => {
    const [, second = ''] = await segmentsOf(workspace)
    await flip(second, 100)
    const { header, secrets, folder } = workspace
    const copied = { dataKey: secrets.dataKey.slice(), seed: secrets.seed.slice() }
    const opening = { folder, header, secrets: copied, copiesAgree: true, unlockFolder: () => undefined }
    const vault = await openUnlocked({ ...opening, isReadOnly: true }, setupOf({ reserveBytes: 0 }))
    expect(vault.mode).toMatchObject({ kind: 'read-only', reason: { kind: 'damaged' } })
    await vault.close()
  })
})

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(file, bytes)
}

const sealedPlaceOf = (workspace: TestWorkspace): SealedPlace => ({
  files: realFiles,
  file: headOf(workspace),
  magic: 'HFHEAD02',
  workspaceId: workspace.header.workspaceId,
  key: subKey(workspace.secrets.dataKey, 'head'),
  maxBytes: 1_048_576,
})
