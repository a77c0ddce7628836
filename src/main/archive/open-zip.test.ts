import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { topFolder, type Archive } from './archive.ts'
import { memorySource } from './byte-source.ts'
import { openArchive } from './open-archive.ts'
import { readWhole } from './read-whole.ts'
import { hostileZips, unreadableEntries } from './testing/hostile-zips.ts'
import { makeZip, u16, u32, u64, type MadeEntry } from './testing/make-zip.ts'
import { readable } from './unreadable.ts'
import { openZip } from './zip/open-zip.ts'

const opened = (zip: Uint8Array): Promise<Archive> => openZip(memorySource(zip))
const refusalOf = async (work: () => Promise<unknown>): Promise<string> => {
  const done = await readable(work)
  return done.ok ? 'no refusal' : done.failure.message
}
const textOf = async (archive: Archive, name: string): Promise<string> => {
  const file = archive.files.find((one) => one.name === name)
  return file ? Buffer.from(await readWhole(file, 2 ** 27)).toString() : 'not there'
}

describe('a zip', () => {
  const entries: readonly MadeEntry[] = [
    { name: 'bag/data/a.txt', content: 'one' },
    { name: 'bag/data/b.txt', content: '' },
    { name: 'bag/z.txt', content: 'x'.repeat(300_000) },
  ]

  it('in the form that Holdfast writes is read, and differs in nothing', async () => {
    const archive = await opened(makeZip(entries))
    expect(archive.files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['bag/data/a.txt', 3],
      ['bag/data/b.txt', 0],
      ['bag/z.txt', 300_000],
    ])
    expect(await textOf(archive, 'bag/data/a.txt')).toBe('one')
    expect(await textOf(archive, 'bag/z.txt')).toBe('x'.repeat(300_000))
    expect([archive.problems, archive.formDiffers, topFolder(archive.files)]).toEqual([[], [], 'bag'])
  })

  it('packed by others is read, and says in what it differs', async () => {
    const large = Array.from({ length: 400_000 }, (_, line) => `line ${line * 7919} of a large file\n`).join(
      '',
    )
    const zip = makeZip(
      [
        { name: 'b/', content: '', listed: { attributes: 0x10 } },
        { name: 'a.txt', content: 'deflated', deflate: true },
        { name: 'b/large.txt', content: large, deflate: true },
        {
          name: 'é.txt',
          content: 'sizes follow',
          deflate: true,
          both: { flags: 0x808 },
          local: { crc: 0, bytes: 0, packedBytes: 0 },
          behind: Buffer.concat([
            u32(0x08074b50),
            u32(crc32('sizes follow')),
            u32(deflateRawSync('sizes follow').length),
            u32(12),
          ]),
        },
      ],
      { comment: 'made elsewhere' },
    )
    const archive = await opened(zip)
    expect(await textOf(archive, 'a.txt')).toBe('deflated')
    expect(await textOf(archive, 'b/large.txt')).toBe(large)
    expect(archive.formDiffers).toContain('it has a comment')
    expect(archive.formDiffers).toContain('“a.txt” is packed in another way')
  })

  it('with the records of large zips is read', async () => {
    const archive = await opened(
      makeZip(
        [
          {
            name: 'a',
            content: 'abc',
            listed: {
              bytes: 0xffffffff,
              packedBytes: 0xffffffff,
              extra: Buffer.concat([u16(1), u16(16), u64(3), u64(3)]),
            },
            local: {
              bytes: 0xffffffff,
              packedBytes: 0xffffffff,
              extra: Buffer.concat([u16(1), u16(16), u64(3), u64(3)]),
            },
          },
        ],
        { large: true },
      ),
    )
    expect(await textOf(archive, 'a')).toBe('abc')
    expect(archive.formDiffers.length).toBeGreaterThan(0)
  })

  it.each(hostileZips)('is refused for %s', async (_, zip, words) => {
    expect(await refusalOf(() => opened(zip))).toMatch(words)
  })

  it.each(unreadableEntries)('names a file that is not to be read: %s', async (_, entry, words) => {
    const refusal = await refusalOf(async () => {
      const archive = await opened(makeZip([{ name: 'good', content: 'still read' }, entry]))
      expect(await textOf(archive, 'good')).toBe('still read')
      await textOf(archive, 'x')
    })
    expect(refusal).toMatch(words)
  })

  it('of more than its caps is refused', async () => {
    const caps = {
      files: 2,
      fileBytes: 10,
      totalBytes: 12,
      ratio: 1.5,
      ratioFrom: 4,
      listBytes: 200,
      depth: 2,
      nameBytes: 20,
      partBytes: 9,
    }
    const said = (made: readonly MadeEntry[]) => refusalOf(() => openZip(memorySource(makeZip(made)), caps))
    expect(await said([{ name: 'a' }, { name: 'b' }])).toBe('no refusal')
    expect(await said([{ name: 'a' }, { name: 'b' }, { name: 'c' }])).toContain('more than 2 files')
    expect(await said([{ name: 'a', content: '12345678901' }])).toContain('larger than')
    expect(
      await said([
        { name: 'a', content: '1234567' },
        { name: 'b', content: '1234567' },
      ]),
    ).toContain('more bytes')
    expect(await said([{ name: 'a', content: 'a'.repeat(9), deflate: true }])).toContain(
      'more than is sensible',
    )
    expect(await said([{ name: 'a/b/c' }])).toContain('deeper')
  })

  it('that is cut off anywhere is refused', async () => {
    const zip = makeZip(entries.slice(0, 2))
    for (let length = 0; length < zip.length; length += 1)
      expect(await refusalOf(() => opened(zip.subarray(0, length)))).not.toBe('no refusal')
  })
})

describe('a folder', () => {
  it('is read as a zip is, and a link in it refused', async () => {
    const folder = await tempFolder()
    await mkdir(path.join(folder, 'bag', 'empty'), { recursive: true })
    await writeFile(path.join(folder, 'bag', 'a.txt'), 'one')
    const archive = await openArchive(folder)
    expect(await textOf(archive, 'bag/a.txt')).toBe('one')
    expect(archive.emptyFolders).toEqual(['bag/empty'])
    await symlink('/etc/passwd', path.join(folder, 'bag', 'link'))
    expect(await refusalOf(() => openArchive(folder))).toContain('“bag/link”, which is a link')
  })

  it('that is not there is said to be so', async () => {
    expect(await refusalOf(async () => openArchive(path.join(await tempFolder(), 'none')))).toBe(
      'The file is not there.',
    )
  })
})
