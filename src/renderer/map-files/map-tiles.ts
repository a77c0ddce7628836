import { PMTiles, SharedPromiseCache, type Source } from 'pmtiles'
import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import type { TileKind } from '#shared/domain/map-file/schema.ts'
import type { ReadableMap } from '#shared/ipc/maps.ts'
import { unpackCapped } from './capped.ts'

/** Directories kept at hand. */
const KEPT = 60

/** The tiles of one map file, of which nothing larger is ever held than a map may have. */
export class MapTiles {
  readonly #kind: TileKind
  readonly #archive: PMTiles

  constructor({ address, bytes, kind }: Pick<ReadableMap, 'address' | 'bytes' | 'kind'>) {
    this.#kind = kind
    this.#archive = new PMTiles(
      sourceOf(address, bytes),
      new SharedPromiseCache(KEPT, false, (part, compression) =>
        unpackCapped(part, compression, mapFileLimits.unpackedDirectoryBytes),
      ),
      (tile, compression) => unpackCapped(tile, compression, mapFileLimits.unpackedTileBytes),
    )
  }

  /** Null where the file has no such tile. Rejects for one that is not of the kind of the others, or too large. */
  async tile(z: number, x: number, y: number, signal: AbortSignal): Promise<Uint8Array | null> {
    const found = await this.#archive.getZxy(z, x, y, signal)
    if (found === undefined) return null
    const bytes = new Uint8Array(found.data)
    if (this.#kind !== 'vector' && sideOf(bytes, this.#kind) > mapFileLimits.tileSide)
      throw new Error('A tile is not of the kind that the file says, or larger than it may be')
    return bytes
  }
}

const sourceOf = (address: string, bytes: number): Source => ({
  getKey: () => address,
  async getBytes(offset, length, signal) {
    const wanted = Math.min(length, bytes - offset)
    if (wanted < 1 || wanted > mapFileLimits.tileBytes)
      throw new Error('There is no such part of the map file')
    const answer = await fetch(`${address}/${offset}-${wanted}`, signal === undefined ? {} : { signal })
    if (!answer.ok) throw new Error('This part of the map file cannot be read')
    return { data: await answer.arrayBuffer() }
  },
})

/** The longer side of a picture in pixels, as far as its first bytes say; Infinity for what is no such picture. */
function sideOf(bytes: Uint8Array, kind: Exclude<TileKind, 'vector'>): number {
  const begins = (...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'png')
    return begins(0x89, 0x50, 0x4e, 0x47) && bytes.byteLength > 24
      ? Math.max(view.getUint32(16), view.getUint32(20))
      : Infinity
  if (kind === 'jpeg') return begins(0xff, 0xd8, 0xff) ? jpegSide(view) : Infinity
  return begins(0x52, 0x49, 0x46, 0x46) && bytes.byteLength > 30 ? webpSide(view) : Infinity
}

/** Walks from marker to marker to the one that tells the size. */
function jpegSide(view: DataView): number {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return Infinity
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return Math.max(view.getUint16(at + 5), view.getUint16(at + 7))
  }
  return Infinity
}

/** By its first chunk: lossy, lossless or extended. */
function webpSide(view: DataView): number {
  const low14 = 0x3fff
  const kind = view.getUint32(12)
  if (kind === 0x56503820) return Math.max(view.getUint16(26, true) & low14, view.getUint16(28, true) & low14)
  const bits = view.getUint32(21, true)
  if (kind === 0x5650384c) return 1 + Math.max(bits & low14, (bits >>> 14) & low14)
  const low24 = (at: number): number => view.getUint32(at, true) & 0xffffff
  return kind === 0x56503858 ? 1 + Math.max(low24(24), low24(26) >>> 8) : Infinity
}
