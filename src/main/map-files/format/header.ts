import type { TileKind } from '#shared/domain/map-file/schema.ts'
import { wrong } from './wrong.ts'

/** A stretch of the file, in bytes. */
export interface Section {
  readonly offset: number
  readonly length: number
}

export type Compression = 'none' | 'gzip'

/** The first 127 bytes of a PMTiles file of version 3. */
export interface Header {
  readonly root: Section
  readonly metadata: Section
  readonly leaves: Section
  readonly tiles: Section
  readonly internal: Compression
  readonly packing: Compression
  readonly kind: TileKind
  readonly minZoom: number
  readonly maxZoom: number
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export const headerBytes = 127
/** Header and first directory lie within this. */
const firstBytes = 16_384
const MOST_ZOOM = 26

const compressions: ReadonlyMap<number, Compression> = new Map([
  [1, 'none'],
  [2, 'gzip'],
])
const kinds: ReadonlyMap<number, TileKind> = new Map([
  [1, 'vector'],
  [2, 'png'],
  [3, 'jpeg'],
  [4, 'webp'],
])

/** Reads the header of a file of so many bytes; refuses what does not fit into it, or cannot be drawn here. */
export function readHeader(bytes: Buffer, fileBytes: number): Header {
  if (bytes.subarray(0, 7).toString('latin1') !== 'PMTiles') wrong('it is no PMTiles file')
  if (bytes.readUInt8(7) !== 3) wrong(`it is of version ${bytes.readUInt8(7)} of PMTiles, and only 3 is read`)
  const section = (at: number, name: string): Section => {
    const [offset, length] = [bytes.readBigUInt64LE(at), bytes.readBigUInt64LE(at + 8)]
    if (length > 0n && (offset < headerBytes || offset + length > fileBytes))
      wrong(`${name} should lie where the file has no bytes`)
    return { offset: Number(offset), length: Number(length) }
  }
  const root = section(8, 'its directory')
  if (root.length === 0) wrong('it has no directory')
  if (root.offset + root.length > firstBytes) wrong('its first directory is larger than it may be')
  const compression = (at: number, of: string): Compression =>
    compressions.get(bytes.readUInt8(at)) ?? wrong(`${of} are packed in a way that is not read here; gzip is`)
  const [minZoom, maxZoom] = [bytes.readUInt8(100), bytes.readUInt8(101)]
  if (minZoom > maxZoom || maxZoom > MOST_ZOOM) wrong(`there are no zooms from ${minZoom} to ${maxZoom}`)
  return {
    root,
    metadata: section(24, 'its description'),
    leaves: section(40, 'its further directories'),
    tiles: section(56, 'its tiles'),
    internal: compression(97, 'its directories'),
    packing: compression(98, 'its tiles'),
    kind:
      kinds.get(bytes.readUInt8(99)) ??
      wrong('its tiles are of a kind that is not drawn here; MVT, PNG, JPEG and WebP are'),
    minZoom,
    maxZoom,
    ...boundsOf(bytes),
  }
}

function boundsOf(bytes: Buffer): Pick<Header, 'west' | 'south' | 'east' | 'north'> {
  const degrees = (at: number): number => bytes.readInt32LE(at) / 1e7
  const [west, south, east, north] = [degrees(102), degrees(106), degrees(110), degrees(114)]
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north
  return isOnEarth
    ? { west, south, east, north }
    : wrong('the area that it says it shows is none on the earth')
}
