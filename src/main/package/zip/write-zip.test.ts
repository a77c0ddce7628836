import { execFile } from 'node:child_process'
import { open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { openArchive } from '#main/archive/open-archive.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { contentOf } from '../testing/exported.ts'
import { endRecords, listed, localHeader } from './records.ts'
import { writeZip, type ZippedFile } from './write-zip.ts'

const run = promisify(execFile)

const fileOf = (name: string, text: string): ZippedFile => {
  const bytes = Buffer.from(text)
  return { name, bytes: bytes.byteLength, crc: crc32(bytes), pieces: () => [bytes] }
}

test('a zip is as long as it says, sorted, and one that unzip tests and the strict reader knows as ours', async () => {
  const zip = writeZip([
    fileOf('top/b.txt', 'second'),
    fileOf('top/a/c.txt', ''),
    fileOf('top/D.txt', 'first'),
  ])
  const bytes = await contentOf(zip.pieces)
  expect(bytes).toHaveLength(zip.bytes)
  const file = path.join(await tempFolder(), 'a.zip')
  await writeFile(file, bytes)
  expect((await run('unzip', ['-t', file])).stdout).toContain('No errors detected')
  expect((await run('unzip', ['-Z1', file])).stdout).toBe('top/D.txt\ntop/a/c.txt\ntop/b.txt\n')
  const archive = await openArchive(file)
  expect(archive.formDiffers).toEqual([])
  await archive.close()
})

test('a file that reads otherwise than it was measured breaks the writing off', async () => {
  const file = fileOf('top/a.txt', 'measured')
  for (const other of ['otherwise', 'measureD']) {
    const zip = writeZip([{ ...file, pieces: () => [Buffer.from(other)] }])
    await expect(contentOf(zip.pieces)).rejects.toMatchObject({ failure: { code: 'damaged' } })
  }
})

test('files and zips past 4 GB are what unzip and the strict reader take them for', async () => {
  const large = { name: 'top/a.bin', bytes: 2 ** 32 + 10, crc: 0 }
  const small = { name: 'top/b.txt', bytes: 4, crc: crc32(Buffer.from('tail')) }
  const at = localHeader(large).byteLength + large.bytes
  const listAt = at + localHeader(small).byteLength + small.bytes
  const list = Buffer.concat([listed({ ...large, at: 0 }), listed({ ...small, at })])
  const file = path.join(await tempFolder(), 'large.zip')
  const handle = await open(file, 'w') // the data of the large file are a hole that takes no room on the disk
  await handle.write(localHeader(large), 0, undefined, 0)
  await handle.write(Buffer.concat([localHeader(small), Buffer.from('tail')]), 0, undefined, at)
  await handle.write(Buffer.concat([list, endRecords(2, listAt, list.byteLength)]), 0, undefined, listAt)
  await handle.close()
  const { stdout } = await run('unzip', ['-Zl', file])
  expect(stdout).toMatch(/4294967306 .* stor 80-Jan-01 00:00 top\/a\.bin/)
  expect((await run('unzip', ['-p', file, 'top/b.txt'])).stdout).toBe('tail')
  const archive = await openArchive(file)
  expect(archive.formDiffers).toEqual([])
  expect(archive.files.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['top/a.bin', large.bytes],
    ['top/b.txt', 4],
  ])
  await archive.close()
})

test('more files than a small end can count get a large one', async () => {
  const files = Array.from({ length: 65_536 }, (_, index) => fileOf(`top/${index}`, ''))
  const file = path.join(await tempFolder(), 'many.zip')
  await writeFile(file, await contentOf(writeZip(files).pieces))
  expect((await run('unzip', ['-Z', '-h', file])).stdout).toContain('number of entries: 65536')
})
