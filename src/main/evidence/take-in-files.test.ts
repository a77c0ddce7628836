import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import type { JobProgress } from '#shared/ipc/events.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { happenedTo } from '#main/vault/testing/evidence.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { saveOriginal } from './save-original.ts'
import { takeInFiles } from './take-in-files.ts'

function job(signal = new AbortController().signal) {
  const told: Omit<JobProgress, 'jobId'>[] = []
  return { signal, told, progress: (progress: Omit<JobProgress, 'jobId'>) => void told.push(progress) }
}

test('each file is stored, known or refused by name, and one that fails does not stop the rest', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const at = (name: string) => path.join(folder, name)
  await writeFile(at('one.txt'), 'the same bytes')
  await writeFile(at('two.txt'), 'the same bytes')
  await mkdir(at('folder.txt'))
  await writeFile(at('last.txt'), 'other bytes')
  await workspace.session(async (vault) => {
    const work = job()
    const paths = ['one.txt', 'two.txt', 'folder.txt', 'gone.txt', 'last.txt'].map(at)
    const answer = valueOf(await takeInFiles(vault, paths, work))
    expect(answer.stored.map(({ name }) => name)).toEqual(['one.txt', 'last.txt'])
    expect(answer.known).toEqual([{ ...answer.stored[0], name: 'two.txt' }])
    expect(answer.refused.map(({ name }) => name)).toEqual(['folder.txt', 'gone.txt'])
    expect(answer.refused.every(({ message }) => message.length > 10 && !message.includes(folder))).toBe(true)
    expect(answer.cancelled).toBe(false)
    const last = work.told.at(-1)
    expect(last && last.done <= (last.total ?? 0)).toBe(true)
  })
})

test('what is said of all files goes with each; what cannot be recorded takes none of them in', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const paths = ['one.txt', 'two.txt'].map((name) => path.join(folder, name))
  for (const file of paths) await writeFile(file, file)
  const collected = { ...nothingCollected, from: 'A phone' }
  await workspace.session(async (vault) => {
    const { size } = vault.head
    const wrong = { ...collected, at: '9999' }
    expect(codeOf(await takeInFiles(vault, paths, job(), { collected: wrong }))).toBe('invalid')
    expect(vault.head.size).toBe(size)
    const { stored } = valueOf(await takeInFiles(vault, paths, job(), { collected }))
    for (const { evidenceId } of stored) {
      expect((await vault.record('evidence', evidenceId))?.body.collected).toEqual(collected)
      expect((await happenedTo(vault, evidenceId))[0]).toBe('capture success')
    }
    expect(stored).toHaveLength(2)
  })
})

test('a cancel keeps what was whole and leaves nothing half stored', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const paths = ['whole.bin', 'broken-off.bin', 'never.bin'].map((name) => path.join(folder, name))
  for (const [index, file] of paths.entries()) await writeFile(file, Buffer.alloc(3 * 1024 * 1024, index + 1))
  await workspace.session(async (vault) => {
    const stop = new AbortController()
    const answer = valueOf(
      await takeInFiles(vault, paths, {
        signal: stop.signal,
        progress: ({ done }) => done > 4 * 1024 * 1024 && stop.abort(),
      }),
    )
    expect(answer.stored.map(({ name }) => name)).toEqual(['whole.bin'])
    expect(answer.cancelled).toBe(true)
  })
  const files = (
    await readdir(path.join(workspace.folder, 'evidence'), { recursive: true, withFileTypes: true })
  ).filter((one) => one.isFile())
  expect(files).toHaveLength(1)
})

test('an original comes out as it went in, and not at all when its file was altered', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const file = path.join(folder, 'original.bin')
  const bytes = Buffer.from(Array.from({ length: 150_000 }, (_, index) => (index * 31) % 256))
  await writeFile(file, bytes)
  await workspace.session(async (vault) => {
    const { record } = valueOf(await vault.evidence.takeIn(file, {}))
    const out = path.join(folder, 'out.bin')
    valueOf(await saveOriginal(vault, record, out, job()))
    expect(await readFile(out)).toEqual(bytes)

    const blob = path.join(
      workspace.folder,
      'evidence',
      record.body.file.blobId.slice(0, 2),
      record.body.file.blobId,
    )
    const stored = await readFile(blob)
    stored[70_000] = (stored[70_000] ?? 0) ^ 1
    await writeFile(blob, stored)
    const second = path.join(folder, 'second.bin')
    await expect(saveOriginal(vault, record, second, job())).rejects.toMatchObject({
      failure: { code: 'damaged' },
    })
    expect(await readdir(folder)).toEqual(['original.bin', 'out.bin'])
    expect((await happenedTo(vault, record.id)).slice(-2)).toEqual([
      'replication success',
      'replication failure',
    ])
  })
})

test('a cancelled saving is told as one, and leaves nothing', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const file = path.join(folder, 'original.bin')
  await writeFile(file, Buffer.alloc(150_000))
  await workspace.session(async (vault) => {
    const { record } = valueOf(await vault.evidence.takeIn(file, {}))
    const stop = new AbortController()
    const work = { signal: stop.signal, progress: () => stop.abort() }
    expect(codeOf(await saveOriginal(vault, record, path.join(folder, 'out.bin'), work))).toBe('cancelled')
    expect(await readdir(folder)).toEqual(['original.bin'])
  })
})
