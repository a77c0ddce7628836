/** What a made-up map file holds. Each part can be told otherwise than it is, as a file that lies does. */
export interface MadeMap {
  readonly tiles?: readonly { readonly id: number; readonly run?: number; readonly bytes: Uint8Array }[]
  readonly metadata?: Uint8Array
  /** Bytes of the first directory in place of the one of the tiles. */
  readonly root?: Uint8Array
  readonly leaves?: Uint8Array
  readonly internal?: number
  readonly packing?: number
  readonly kind?: number
  readonly zooms?: readonly [number, number]
  readonly bounds?: readonly [number, number, number, number]
  /** Numbers of 64 bits of the header by where they stand. */
  readonly header?: Readonly<Record<number, bigint>>
  readonly version?: number
}

const HEADER = 127

const varint = (value: number): number[] =>
  value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...varint(Math.floor(value / 0x80))]

/** A directory as PMTiles writes it, not packed; `run` 0 leads to a further directory. */
export function madeDirectory(
  entries: readonly {
    readonly id: number
    readonly run: number
    readonly length: number
    readonly offset: number
  }[],
): Uint8Array {
  const steps = entries.map(({ id }, at) => id - (entries[at - 1]?.id ?? 0))
  return Uint8Array.from(
    [
      [entries.length],
      steps,
      entries.map(({ run }) => run),
      entries.map(({ length }) => length),
      entries.map(({ offset }) => offset + 1),
    ]
      .flat()
      .flatMap(varint),
  )
}

/** One layer of vector tiles with a square: enough for a tile to be drawn. */
export const madeVectorTile = (layer: string): Uint8Array => {
  const field = (number: number, bytes: readonly number[]): number[] => [
    (number << 3) | 2,
    ...varint(bytes.length),
    ...bytes,
  ]
  const zigzag = (value: number): number => (value << 1) ^ (value >> 31)
  const square = [9, zigzag(0), zigzag(0), 26, 4096, 0, 0, 4096, -4096, 0].map((part, at) =>
    [0, 3].includes(at) || at < 3 ? part : zigzag(part),
  )
  const geometry = [...square, 15].flatMap(varint)
  const feature = [0x18, 3, ...field(4, geometry)]
  const name = [...new TextEncoder().encode(layer)]
  return Uint8Array.from(field(3, [...field(1, name), ...field(2, feature), 0x28, ...varint(4096), 0x78, 2]))
}

/** A PMTiles file of version 3, not packed, of one vector tile unless told otherwise. */
export function madeMap({
  tiles = [{ id: 0, bytes: madeVectorTile('water') }],
  metadata = new TextEncoder().encode(
    JSON.stringify({ attribution: 'Made <b>up</b>', vector_layers: [{ id: 'water' }] }),
  ),
  internal = 1,
  packing = 1,
  kind = 1,
  zooms = [0, 2],
  bounds = [22, 44, 40, 52.5],
  header = {},
  version = 3,
  leaves = new Uint8Array(),
  ...rest
}: MadeMap = {}): Uint8Array {
  let end = 0
  const entries = tiles.map(({ id, run = 1, bytes }) => {
    const offset = end
    end += bytes.byteLength
    return { id, run, length: bytes.byteLength, offset }
  })
  const root = rest.root ?? madeDirectory(entries)
  const parts = [root, metadata, leaves, ...tiles.map(({ bytes }) => bytes)]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, HEADER))
  const view = new DataView(file.buffer)
  file.set(new TextEncoder().encode('PMTiles'))
  view.setUint8(7, version)
  let at = HEADER
  for (const part of parts) {
    file.set(part, at)
    at += part.byteLength
  }
  const starts = [root, metadata, leaves].map((_, index, all) =>
    all.slice(0, index).reduce((sum, part) => sum + part.byteLength, HEADER),
  )
  const sections = [
    [8, starts[0], root.byteLength],
    [24, starts[1], metadata.byteLength],
    [40, starts[2], leaves.byteLength],
    [56, file.byteLength - end, end],
  ] as const
  for (const [where, offset = 0, length] of sections) {
    view.setBigUint64(where, BigInt(offset), true)
    view.setBigUint64(where + 8, BigInt(length), true)
  }
  for (const [where, byte] of [
    [97, internal],
    [98, packing],
    [99, kind],
    [100, zooms[0]],
    [101, zooms[1]],
  ] as const)
    view.setUint8(where, byte)
  for (const [index, degrees] of bounds.entries()) view.setInt32(102 + index * 4, degrees * 1e7, true)
  for (const [where, value] of Object.entries(header)) view.setBigUint64(Number(where), value, true)
  return file
}
