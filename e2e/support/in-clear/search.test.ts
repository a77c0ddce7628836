import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { searchInClear } from './search.ts'

const words = ['Zorvanquist', 'Приховслово', 'شاهدمخفي']
const [latin = '', cyrillic = '', arabic = ''] = words
const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'holdfast-in-clear-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function hitsIn(content: Buffer | string): Promise<string[]> {
  await writeFile(path.join(folder, 'file'), content)
  const { hits } = await searchInClear(words, [folder])
  return hits.map((hit) => hit.replace(' in file', ''))
}

const within = (bytes: Buffer): Buffer => Buffer.concat([noise, bytes, noise])

it('finds nothing where nothing is', async () => {
  expect(await hitsIn(noise)).toEqual([])
})

it.each<[form: string, bytes: Buffer]>([
  ['utf-8', Buffer.from(cyrillic)],
  ['utf-16le', Buffer.from(cyrillic, 'utf16le')],
  ['utf-16be', Buffer.from(cyrillic, 'utf16le').swap16()],
  ['hex', Buffer.from(Buffer.from(cyrillic).toString('hex'))],
  ['hex', Buffer.from(Buffer.from(cyrillic).toString('hex').toUpperCase())],
  ['percent', Buffer.from(encodeURIComponent(cyrillic))],
  ['percent', Buffer.from(encodeURIComponent(cyrillic).toLowerCase())],
  ['json', Buffer.from(String.raw`\u041f\u0440\u0438\u0445\u043e\u0432\u0441\u043b\u043e\u0432\u043e`)],
  ['json', Buffer.from(String.raw`\u041F\u0440\u0438\u0445\u043E\u0432\u0441\u043B\u043E\u0432\u043E`)],
  ['base64', Buffer.from(Buffer.from(`${cyrillic}|`).toString('base64'))],
  ['base64', Buffer.from(Buffer.from(`x${cyrillic}|`).toString('base64url'))],
  ['base64', Buffer.from(Buffer.from(`xy${cyrillic}|`).toString('base64'))],
  ['base64 of utf-16le', Buffer.from(Buffer.from(cyrillic, 'utf16le').toString('base64'))],
])('finds a word written as %s', async (form, bytes) => {
  expect(await hitsIn(within(bytes))).toEqual([`${cyrillic} (${form})`])
})

it('finds a word that was folded to small letters, taken apart, or stands in every byte escaped', async () => {
  expect(await hitsIn(latin.toLowerCase())).toEqual([`${latin} (utf-8)`])
  expect(await hitsIn('йогурт')).toEqual([])
  const apart = await searchInClear(['Йогурта'], [folder])
  expect(apart.hits).toEqual([])
  await writeFile(path.join(folder, 'file'), 'Йогурта'.normalize('NFD'))
  expect((await searchInClear(['Йогурта'], [folder])).hits).toEqual(['Йогурта (utf-8) in file'])
  expect(await hitsIn(Buffer.from(latin).toString('hex').replaceAll(/../g, '%$&'))).toEqual([
    `${latin} (percent, every byte)`,
  ])
})

it.each<[packing: string, packed: (text: Buffer) => Buffer]>([
  ['gzip', (text) => within(gzipSync(text))],
  ['zlib', (text) => within(deflateSync(text))],
  ['zlib, cut off', (text) => deflateSync(text).subarray(0, -6)],
  ['zstd', (text) => Buffer.concat([noise, zstdCompressSync(text)])],
  ['brotli', (text) => brotliCompressSync(text)],
  ['brotli in the cache of Chromium', cached],
])('finds a word packed by %s', async (_packing, packed) => {
  const text = Buffer.from(`${'the same over and over, '.repeat(20)}${arabic}${' and on'.repeat(20)}`)
  expect(await hitsIn(packed(text))).toEqual([`${arabic} (utf-8)`])
})

function cached(text: Buffer): Buffer {
  const key = Buffer.from('1/0/https://example.org/')
  const header = Buffer.alloc(24)
  header.write('305c72a71b6dfbfc', 'hex')
  header.writeUInt32LE(key.length, 12)
  return Buffer.concat([header, key, brotliCompressSync(text)])
}

it('finds a word that a log of LevelDB cuts in two at the end of a block', async () => {
  const text = Buffer.from(latin)
  const first = Buffer.concat([Buffer.alloc(32 * 1024 - 7 - 5, '.'), text.subarray(0, 5)])
  const record = (kind: number, payload: Buffer) => {
    const header = Buffer.alloc(7)
    header.writeUInt16LE(payload.length, 4)
    header[6] = kind
    return Buffer.concat([header, payload])
  }
  expect(await hitsIn(Buffer.concat([record(2, first), record(4, text.subarray(5))]))).toEqual([
    `${latin} (utf-8)`,
  ])
})

it('finds a word in the name of a file, of a folder, and in what a link leads to', async () => {
  await writeFile(path.join(folder, `${latin}.txt`), '')
  await mkdir(path.join(folder, cyrillic))
  await symlink(`/nowhere/${arabic}`, path.join(folder, 'link'))
  const { hits, files } = await searchInClear(words, [folder])
  expect(hits.map((hit) => hit.replace(/ .*/, '')).toSorted()).toEqual(words.toSorted())
  expect(files).toBe(3)
})
