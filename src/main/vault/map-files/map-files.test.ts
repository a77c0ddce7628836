import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MapFileFacts } from '#shared/domain/map-file/schema.ts'
import type { BlobSource } from '../evidence/write-blob.ts'
import { refuse, Refusal } from '../storage/refusal.ts'
import { testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'

const content = randomBytes(300_000)
const facts: MapFileFacts = {
  bytes: content.byteLength,
  kind: 'vector',
  minZoom: 0,
  maxZoom: 14,
  west: 22,
  south: 44,
  east: 40,
  north: 52.5,
  attribution: 'Made up',
  layers: ['water'],
}
const source: BlobSource = {
  bytes: content.byteLength,
  read: async (target, position) => target.set(content.subarray(position, position + target.byteLength)),
}
const how = { signal: new AbortController().signal, onProgress: () => undefined }
const inFolder = async ({ folder }: TestWorkspace): Promise<readonly string[]> =>
  (await readdir(path.join(folder, 'maps'))).filter((name) => name !== 'list')

async function withOne(): Promise<{ readonly workspace: TestWorkspace; readonly id: string }> {
  const workspace = await testWorkspace()
  const { id } = await workspace.session(async (vault) =>
    valueOf(await vault.mapFiles.add('Kyiv.pmtiles', facts, source, how)),
  )
  return { workspace, id }
}

test('a copy is listed and read from anywhere in it after closing and opening, and nothing of it lies in clear', async () => {
  const { workspace, id } = await withOne()
  await workspace.session(async (vault) => {
    expect(vault.mapFiles.list()).toMatchObject([{ ...facts, id, name: 'Kyiv.pmtiles' }])
    await fc.assert(
      fc.asyncProperty(fc.nat(content.byteLength - 1), fc.nat(content.byteLength), async (from, asked) => {
        const length = Math.min(1 + asked, content.byteLength - from)
        const read = await vault.mapFiles.read(id, { from, length })
        expect(Buffer.from(read ?? []).equals(content.subarray(from, from + length))).toBe(true)
      }),
      { numRuns: 40 },
    )
    for (const range of [
      { from: content.byteLength, length: 1 },
      { from: 0, length: 0 },
      { from: 1, length: content.byteLength },
    ])
      expect(await vault.mapFiles.read(id, range)).toBeUndefined()
    expect(await vault.mapFiles.read('0'.repeat(32), { from: 0, length: 1 })).toBeUndefined()
  })
  for (const name of await readdir(path.join(workspace.folder, 'maps'))) {
    const bytes = await readFile(path.join(workspace.folder, 'maps', name))
    expect(bytes.includes(content.subarray(1_000, 1_016))).toBe(false)
    expect(bytes.includes('Kyiv')).toBe(false)
  }
})

test('a copy that is altered is refused where it is altered', async () => {
  const { workspace, id } = await withOne()
  const file = path.join(workspace.folder, 'maps', id)
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(200_000) ^ 1, 200_000)
  await writeFile(file, bytes)
  await workspace.session(async (vault) => {
    expect(await vault.mapFiles.read(id, { from: 0, length: 1_000 })).toHaveLength(1_000)
    await expect(vault.mapFiles.read(id, { from: 199_000, length: 2_000 })).rejects.toThrow(Refusal)
  })
})

test('what is removed is gone from the disk; what was cut off is cleared at the next opening', async () => {
  const { workspace, id } = await withOne()
  await writeFile(path.join(workspace.folder, 'maps', 'f'.repeat(32)), 'half')
  await workspace.session(async (vault) => {
    expect(await inFolder(workspace)).toEqual([id])
    valueOf(await vault.mapFiles.remove(id))
    expect(vault.mapFiles.list()).toEqual([])
    valueOf(await vault.mapFiles.remove(id))
  })
  expect(await inFolder(workspace)).toEqual([])
})

test('an adding that is cancelled or fails leaves nothing', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const stop = new AbortController()
    stop.abort()
    expect(await vault.mapFiles.add('A', facts, source, { ...how, signal: stop.signal })).toMatchObject({
      failure: { code: 'cancelled' },
    })
    const torn = { ...source, read: () => refuse('refused', 'It changed.') }
    expect(await vault.mapFiles.add('B', facts, torn, how)).toMatchObject({
      failure: { message: 'It changed.' },
    })
    expect(vault.mapFiles.list()).toEqual([])
  })
  expect(await inFolder(workspace)).toEqual([])
})

test('a list that cannot be read is as none, and stops nothing', async () => {
  const { workspace } = await withOne()
  await writeFile(path.join(workspace.folder, 'maps', 'list'), 'nonsense')
  await workspace.session(async (vault) => {
    expect(vault.mapFiles.list()).toEqual([])
    valueOf(await vault.mapFiles.add('Again', facts, source, how))
    expect(vault.mapFiles.list()).toHaveLength(1)
  })
})
