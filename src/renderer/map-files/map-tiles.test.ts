import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import {
  madeDirectory,
  madeMap,
  madeVectorTile,
  type MadeMap,
} from '#shared/domain/map-file/made-map.fixture.ts'
import type { TileKind } from '#shared/domain/map-file/schema.ts'
import { MapTiles } from './map-tiles.ts'

afterEach(() => void vi.unstubAllGlobals())

const { signal } = new AbortController()
const tile = madeVectorTile('water')

/** The tiles of a made-up file, which main gives out piece by piece. */
function tilesOf(made: MadeMap, kind: TileKind = 'vector') {
  const file = madeMap(made)
  const asked: number[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const [from = 0, length = 0] = (address.split('/').at(-1) ?? '').split('-').map(Number)
    asked.push(length)
    if (from + length > file.byteLength) return new Response(null, { status: 404 })
    return new Response(file.slice(from, from + length))
  })
  return { tiles: new MapTiles({ address: '/map/a', bytes: file.byteLength, kind }), asked }
}

test('tiles are read piece by piece, packed or not, in further directories too', async () => {
  const packed = { packing: 2, tiles: [{ id: 0, bytes: gzipSync(tile) }] }
  const leaf = madeDirectory([{ id: 0, run: 1, length: tile.byteLength, offset: 0 }])
  const further = {
    leaves: leaf,
    root: madeDirectory([{ id: 0, run: 0, length: leaf.byteLength, offset: 0 }]),
  }
  for (const made of [{}, packed, further])
    expect(await tilesOf(made).tiles.tile(0, 0, 0, signal)).toEqual(new Uint8Array(tile))
  expect(await tilesOf({}).tiles.tile(1, 0, 0, signal)).toBeNull()
  expect(await tilesOf({}).tiles.tile(9, 0, 0, signal)).toBeNull()
})

test('a tile that unpacks without end is given up, and so is a part that is larger than any may be', async () => {
  const bomb = {
    packing: 2,
    tiles: [{ id: 0, bytes: gzipSync(Buffer.alloc(mapFileLimits.unpackedTileBytes + 1)) }],
  }
  await expect(tilesOf(bomb).tiles.tile(0, 0, 0, signal)).rejects.toThrow(/larger than it may be/)
  const huge = {
    root: madeDirectory([{ id: 0, run: 1, length: mapFileLimits.tileBytes + 1, offset: 0 }]),
    tiles: [{ id: 0, bytes: new Uint8Array(mapFileLimits.tileBytes + 2) }],
  }
  const { tiles, asked } = tilesOf(huge)
  await expect(tiles.tile(0, 0, 0, signal)).rejects.toThrow(/no such part/)
  expect(Math.max(...asked)).toBeLessThanOrEqual(16_384)
  await expect(
    tilesOf({ root: gzipSync(Buffer.alloc(20_000_000)).subarray(0, 16_000), internal: 2 }).tiles.tile(
      0,
      0,
      0,
      signal,
    ),
  ).rejects.toThrow()
})

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(40)
  bytes.write('\u0089PNG\r\n\u001a\n', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
  ])
const webp = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF\u0000\u0000\u0000\u0000WEBPVP8X', 'latin1')
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}

test.each([
  ['png', 2, png],
  ['jpeg', 3, jpeg],
  ['webp', 4, webp],
] as const)('a picture is drawn where it is one, %s, and not too large', async (kind, number, made) => {
  const drawn = (bytes: Uint8Array) =>
    tilesOf({ kind: number, tiles: [{ id: 0, bytes }] }, kind).tiles.tile(0, 0, 0, signal)
  expect(await drawn(made(256, 512))).toEqual(new Uint8Array(made(256, 512)))
  for (const bytes of [
    made(256, 20_000),
    made(20_000, 256),
    tile,
    new Uint8Array(8),
    kind === 'png' ? jpeg(9, 9) : png(9, 9),
  ])
    await expect(drawn(bytes)).rejects.toThrow(/not of the kind/)
})
