import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import {
  madeDirectory,
  madeMap,
  madeVectorTile,
  type MadeMap,
} from '#shared/domain/map-file/made-map.fixture.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import { checkMapFile, type MapBytes } from './check-map-file.ts'

const fileOf = (bytes: Uint8Array): MapBytes => ({
  bytes: bytes.byteLength,
  async read(target, position) {
    if (position + target.byteLength > bytes.byteLength) throw new Error('read beyond the end')
    target.set(bytes.subarray(position, position + target.byteLength))
  },
})

/** The sentence of the refusal; null where there is none. */
async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  try {
    await checkMapFile(fileOf(bytes))
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.failure.message
    throw error
  }
}

const png = (side: number): Uint8Array => {
  const bytes = Buffer.alloc(40)
  bytes.write('\u0089PNG\r\n\u001a\n', 'latin1')
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(16, 20)
  return bytes
}
const tile = madeVectorTile('water')
const one = { id: 0, run: 1, length: tile.byteLength, offset: 0 }

test('a file is told as it is: its kind, zooms, area, layers, and whose work it is, without markup', async () => {
  const bytes = madeMap()
  expect(await checkMapFile(fileOf(bytes))).toEqual({
    bytes: bytes.byteLength,
    kind: 'vector',
    minZoom: 0,
    maxZoom: 2,
    west: 22,
    south: 44,
    east: 40,
    north: 52.5,
    attribution: 'Made up',
    layers: ['water'],
  })
})

test.each<readonly [string, MadeMap]>([
  [
    'packed by gzip',
    {
      internal: 2,
      packing: 2,
      root: gzipSync(madeDirectory([{ ...one, length: gzipSync(tile).byteLength }])),
      metadata: gzipSync('{}'),
      tiles: [{ id: 0, bytes: gzipSync(tile) }],
    },
  ],
  [
    'with further directories',
    {
      leaves: madeDirectory([one]),
      root: madeDirectory([{ id: 0, run: 0, length: madeDirectory([one]).byteLength, offset: 0 }]),
    },
  ],
  ['with one tile many times', { tiles: [{ id: 1, run: 4, bytes: tile }] }],
  ['of pictures', { kind: 2, tiles: [{ id: 0, bytes: png(256) }], metadata: new Uint8Array() }],
])('a good file %s is taken', async (_, made) => {
  expect(await refusalOf(madeMap(made))).toBeNull()
})

const bomb = (bytes: number): Uint8Array => gzipSync(Buffer.alloc(bytes))
const many = Uint8Array.from([0xff, 0xff, 0xff, 0x7f])

test.each<readonly [string, MadeMap, RegExp]>([
  ['another version', { version: 2 }, /version 2/],
  ['a directory beyond the end', { header: { 8: 4_000n, 16: 10n } }, /no bytes/],
  ['a directory over the header', { header: { 8: 0n } }, /no bytes/],
  ['tiles whose end overflows', { header: { 64: 2n ** 64n - 1n } }, /no bytes/],
  ['no directory', { header: { 16: 0n } }, /no directory/],
  ['a way of packing that is not read', { packing: 3 }, /packed in a way/],
  ['a kind of tiles that is not drawn', { kind: 6 }, /kind that is not drawn/],
  ['zooms the wrong way round', { zooms: [4, 2] }, /zooms/],
  ['zooms beyond all tiles', { zooms: [0, 255] }, /zooms/],
  ['an area that is none', { bounds: [40, 44, 22, 52] }, /area/],
  ['an area off the earth', { bounds: [22, 44, 200, 52] }, /area/],
  ['a description that is no JSON', { metadata: new TextEncoder().encode('{"a":') }, /no JSON/],
  ['a description that is no object', { metadata: new TextEncoder().encode('[[]]') }, /description/],
  [
    'a description that unpacks without end',
    { internal: 2, root: gzipSync(madeDirectory([one])), metadata: bomb(20_000_000) },
    /description becomes larger/,
  ],
  [
    'a directory that unpacks without end',
    { internal: 2, root: bomb(15_900_000).subarray(0, 16_000), metadata: new Uint8Array() },
    /directory/,
  ],
  ['a directory of too many entries', { root: many }, /more entries/],
  ['a directory that ends too soon', { root: Uint8Array.from([3, 0, 1]) }, /middle of an entry/],
  ['a directory with something behind it', { root: Uint8Array.from([...madeDirectory([one]), 0]) }, /longer/],
  ['an empty directory', { root: Uint8Array.from([0]) }, /empty/],
  ['two entries of one tile', { root: madeDirectory([one, one]) }, /same tile/],
  [
    'an entry that leads out of the tiles',
    { root: madeDirectory([{ ...one, offset: 9_000 }]) },
    /out of its part/,
  ],
  [
    'a tile that is too large',
    { root: madeDirectory([{ ...one, length: mapFileLimits.tileBytes + 1 }]) },
    /out of its part/,
  ],
  ['a tile beyond the deepest zoom', { tiles: [{ id: 21, bytes: tile }] }, /beyond its deepest zoom/],
  [
    'directories in a circle',
    {
      root: madeDirectory([{ id: 0, run: 0, length: 5, offset: 0 }]),
      leaves: madeDirectory([{ id: 0, run: 0, length: 5, offset: 0 }]),
    },
    /circles/,
  ],
  [
    'a tile that unpacks without end',
    { packing: 2, tiles: [{ id: 0, bytes: bomb(40_000_000) }] },
    /tile becomes larger/,
  ],
  [
    'a damaged tile',
    { packing: 2, tiles: [{ id: 0, bytes: gzipSync(tile).subarray(0, 12) }] },
    /tile is damaged/,
  ],
  ['a picture where there should be a drawing', { tiles: [{ id: 0, bytes: png(256) }] }, /not of the kind/],
  ['a drawing where there should be a picture', { kind: 3 }, /not of the kind/],
  [
    'a picture of a million pixels a side',
    { kind: 2, tiles: [{ id: 0, bytes: png(1_000_000) }] },
    /larger than it may be/,
  ],
])('a file with %s is refused, in words', async (_, made, words) => {
  expect(await refusalOf(madeMap(made))).toMatch(words)
})

test('directories that lead deeper and deeper are given up', async () => {
  const parts = [1, 2, 3, 4].map((depth) =>
    madeDirectory([{ id: 0, run: depth === 4 ? 1 : 0, length: 5, offset: 5 * depth }]),
  )
  const leaves = Uint8Array.from(parts.flatMap((part) => [...part]))
  const root = madeDirectory([{ id: 0, run: 0, length: 5, offset: 0 }])
  expect(await refusalOf(madeMap({ root, leaves }))).toMatch(/too deep/)
})

test('whatever is wrong with a file, it is taken or refused in words', async () => {
  const good = madeMap()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(good.byteLength),
      async (flips, length) => {
        const bytes = good.slice()
        for (const [at, byte] of flips) bytes[at] = byte
        for (const file of [bytes, bytes.subarray(0, length)])
          expect((await refusalOf(file)) ?? 'This map file cannot be used').toMatch(
            /^This map file cannot be used/,
          )
      },
    ),
  )
})
