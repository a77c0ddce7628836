import { zstdDecompressSync } from 'node:zlib'
import { unsnap, varint } from './snappy.ts'

/** What stands in the files of a LevelDB (google/leveldb, log_format.md and table_format.md), made readable. */

const BLOCK = 32 * 1024
const HEADER = 7

/** A log without the headers that may cut a word in two; undefined when the bytes are no log. */
export function logText(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  for (let block = 0; block < bytes.length; block += BLOCK) {
    const end = Math.min(block + BLOCK, bytes.length)
    for (let at = block; at + HEADER <= end;) {
      const length = bytes.readUInt16LE(at + 4)
      const kind = bytes[at + 6] ?? 0
      if (kind < 1 || kind > 4 || at + HEADER + length > end) break
      pieces.push(bytes.subarray(at + HEADER, at + HEADER + length))
      at += HEADER + length
    }
    if (block === 0 && pieces.length === 0) return undefined
  }
  return Buffer.concat(pieces)
}

const FOOTER = 48
const MAGIC = Buffer.from('57fb808b247547db', 'hex')

/** The blocks of a sorted table, unpacked; none when the bytes are no table. */
export function tableTexts(bytes: Buffer): Buffer[] {
  if (bytes.length < FOOTER || !bytes.subarray(-MAGIC.length).equals(MAGIC)) return []
  const footer = bytes.subarray(-FOOTER)
  const meta = handle(footer, 0)
  const index = meta && handle(footer, meta.next)
  if (!index) return []
  const indexBlock = unpacked(bytes, index)
  if (!indexBlock) return []
  const blocks = entries(indexBlock).flatMap(({ value }) => {
    const at = handle(value, 0)
    return (at && unpacked(bytes, at)) ?? []
  })
  return [indexBlock, ...blocks].flatMap((block) => [
    block,
    Buffer.concat(entries(block).map(({ key }) => key)),
  ])
}

interface Handle {
  readonly offset: number
  readonly size: number
  readonly next: number
}

function handle(bytes: Buffer, at: number): Handle | undefined {
  const offset = varint(bytes, at)
  const size = offset && varint(bytes, offset.next)
  return offset && size && { offset: offset.value, size: size.value, next: size.next }
}

function unpacked(bytes: Buffer, { offset, size }: Handle): Buffer | undefined {
  const block = bytes.subarray(offset, offset + size)
  const packing = bytes[offset + size]
  if (packing === 0) return block
  if (packing === 1) return unsnap(block)
  return packing === 2 ? zstdDecompressSync(block) : undefined
}

/** Keys share their beginnings with the one before, so that a word may stand in no single place. */
function entries(block: Buffer): { readonly key: Buffer; readonly value: Buffer }[] {
  const found: { key: Buffer; value: Buffer }[] = []
  if (block.length < 4) return found
  const end = block.length - 4 * (block.readUInt32LE(block.length - 4) + 1)
  let key: Buffer = Buffer.alloc(0)
  for (let at = 0; at < end;) {
    const shared = varint(block, at)
    const rest = shared && varint(block, shared.next)
    const size = rest && varint(block, rest.next)
    if (!size) break
    const valueAt = size.next + rest.value
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(size.next, valueAt)])
    at = valueAt + size.value
    found.push({ key, value: block.subarray(valueAt, at) })
  }
  return found
}
