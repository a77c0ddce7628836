import { crc32, deflateRawSync } from 'node:zlib'
import { neededSmall, writtenAttributes, writtenBy, writtenDate } from '../zip/written-form.ts'

/** A file to put in a zip, and in what the zip is to lie about it. */
export interface MadeEntry {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array | string
  readonly deflate?: boolean
  /** Replaces what both headers would say. */
  readonly both?: Partial<Fields>
  readonly listed?: Partial<Fields & { name: string; at: number; attributes: number; extra: Uint8Array }>
  readonly local?: Partial<Fields & { name: string; extra: Uint8Array }>
  /** Bytes in front of its header that belong to nothing. */
  readonly gap?: Uint8Array
  /** In place of its packed bytes. */
  readonly packed?: Uint8Array
  /** What stands behind its data. */
  readonly behind?: Uint8Array
}

interface Fields {
  readonly madeBy: number
  readonly needed: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
}

export interface MadeEnd {
  readonly count?: number
  readonly listAt?: number
  readonly listBytes?: number
  readonly comment?: string
  readonly before?: Uint8Array
  readonly after?: Uint8Array
  /** Writes the records for large zips too. */
  readonly large?: boolean
}

/** A zip in the form that Holdfast writes, but for what is asked to be otherwise. */
export function makeZip(entries: readonly MadeEntry[], end: MadeEnd = {}): Buffer<ArrayBuffer> {
  const parts: Uint8Array[] = [end.before ?? Buffer.alloc(0)]
  const list: Uint8Array[] = []
  let at = end.before?.byteLength ?? 0
  for (const entry of entries) {
    const { local, listed } = recordsOf(entry, at + (entry.gap?.byteLength ?? 0))
    const pieces = [entry.gap ?? Buffer.alloc(0), ...local, entry.behind ?? Buffer.alloc(0)]
    parts.push(...pieces)
    at += pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
    list.push(listed)
  }
  const listBytes = Buffer.concat(list)
  return Buffer.concat([...parts, listBytes, endOf(entries.length, at, listBytes.byteLength, end)])
}

function recordsOf(entry: MadeEntry, at: number): { local: readonly Uint8Array[]; listed: Uint8Array } {
  const content = Buffer.from(entry.content ?? '')
  const packed = entry.packed ?? (entry.deflate === true ? deflateRawSync(content) : content)
  const name = Buffer.from(entry.name)
  const usual: Fields = {
    madeBy: writtenBy,
    needed: neededSmall,
    flags: 0,
    method: entry.deflate === true ? 8 : 0,
    time: 0,
    date: writtenDate,
    crc: crc32(content),
    packedBytes: packed.byteLength,
    bytes: content.byteLength,
    ...entry.both,
  }
  const inFront = { ...usual, ...entry.local }
  const inList = { ...usual, ...entry.listed }
  const localName = entry.local?.name === undefined ? name : Buffer.from(entry.local.name)
  const listName = entry.listed?.name === undefined ? name : Buffer.from(entry.listed.name)
  const localExtra = entry.local?.extra ?? Buffer.alloc(0)
  const listExtra = entry.listed?.extra ?? Buffer.alloc(0)
  const header = Buffer.concat([
    u32(0x04034b50),
    fieldsOf(inFront),
    u16(localName.length),
    u16(localExtra.byteLength),
  ])
  return {
    local: [header, localName, localExtra, packed],
    listed: Buffer.concat([
      u32(0x02014b50),
      u16(inList.madeBy),
      fieldsOf(inList),
      u16(listName.length),
      u16(listExtra.byteLength),
      u16(0),
      u16(0),
      u16(0),
      u32(entry.listed?.attributes ?? writtenAttributes),
      u32(entry.listed?.at ?? at),
      listName,
      listExtra,
    ]),
  }
}

const fieldsOf = (fields: Fields): Buffer =>
  Buffer.concat([
    u16(fields.needed),
    u16(fields.flags),
    u16(fields.method),
    u16(fields.time),
    u16(fields.date),
    u32(fields.crc),
    u32(fields.packedBytes),
    u32(fields.bytes),
  ])

function endOf(count: number, at: number, bytes: number, end: MadeEnd): Buffer {
  const said = { count: end.count ?? count, at: end.listAt ?? at, bytes: end.listBytes ?? bytes }
  const large = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45),
    u16(45),
    u32(0),
    u32(0),
    u64(said.count),
    u64(said.count),
    u64(said.bytes),
    u64(said.at),
    u32(0x07064b50),
    u32(0),
    u64(at + bytes),
    u32(1),
  ])
  const small = end.large === true ? { count: 0xffff, at: 0xffffffff, bytes: 0xffffffff } : said
  const comment = Buffer.from(end.comment ?? '')
  return Buffer.concat([
    ...(end.large === true ? [large] : []),
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(small.count),
    u16(small.count),
    u32(small.bytes),
    u32(small.at),
    u16(comment.length),
    comment,
    end.after ?? Buffer.alloc(0),
  ])
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
