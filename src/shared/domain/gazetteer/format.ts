import { utf8 } from '../../lib/bytes.ts'

/** Names the layout; a file of another one is refused. */
const MAGIC = 'HFGZ0001'

/** Positions are kept in whole steps of this many to a degree. */
export const STEPS = 100_000

/**
 * The columns of a gazetteer. Settlements stand by region, so that neighbours share most of what they say; the names of
 * one settlement follow each other, and the first is its own.
 */
export interface GazetteerColumns {
  /** Steps from the settlement before. */
  readonly latitude: Int32Array
  readonly longitude: Int32Array
  /** 0 for not known. */
  readonly population: Uint32Array
  /** By their key: the number of a name times `MOST_WORDS`, plus the word from which it is read. */
  readonly byKey: Uint32Array
  /** Place in `regions`. */
  readonly region: Uint16Array
  /** UTF-8: one line a settlement, its names between tabs. */
  readonly names: Uint8Array
  /** UTF-8: one line a region: country, admin and district between tabs. */
  readonly regions: Uint8Array
}

const order = ['latitude', 'longitude', 'population', 'byKey', 'region', 'names', 'regions'] as const
const HEAD = MAGIC.length + order.length * 4

/** One block of bytes: the magic, the length of each column in bytes, and the columns, each at a multiple of four. */
export function packColumns(columns: GazetteerColumns): Uint8Array<ArrayBuffer> {
  const parts = order.map((name) => columns[name])
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), HEAD))
  bytes.set(utf8(MAGIC))
  const lengths = new DataView(bytes.buffer, MAGIC.length)
  let at = HEAD
  for (const [index, part] of parts.entries()) {
    lengths.setUint32(index * 4, part.byteLength, true)
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += aligned(part.byteLength)
  }
  return bytes
}

/** The columns as views of the bytes. Throws for what has not this layout: the file comes with the app. */
export function unpackColumns(bytes: Uint8Array<ArrayBuffer>): GazetteerColumns {
  const { buffer, byteOffset, byteLength } = bytes
  if (byteLength < HEAD || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('This is no gazetteer of this build')
  const lengths = new DataView(buffer, byteOffset + MAGIC.length)
  let at = byteOffset + HEAD
  const parts = order.map((_, index) => {
    const length = lengths.getUint32(index * 4, true)
    const start = at
    at += aligned(length)
    return { start, length }
  })
  const of = (name: (typeof order)[number], size: 1 | 2 | 4): [ArrayBuffer, number, number] => {
    const { start, length } = parts[order.indexOf(name)] ?? { start: 0, length: 0 }
    return [buffer, start, length / size]
  }
  return {
    latitude: new Int32Array(...of('latitude', 4)),
    longitude: new Int32Array(...of('longitude', 4)),
    population: new Uint32Array(...of('population', 4)),
    byKey: new Uint32Array(...of('byKey', 4)),
    region: new Uint16Array(...of('region', 2)),
    names: new Uint8Array(...of('names', 1)),
    regions: new Uint8Array(...of('regions', 1)),
  }
}

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4
