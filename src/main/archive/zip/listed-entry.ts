import type { Failure } from '#shared/lib/result.ts'
import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { fail } from '#shared/lib/result.ts'
import { unreadable } from '../unreadable.ts'
import { FieldReader } from './little-endian.ts'

/** One line of the list of files in a zip (APPNOTE 4.3.12). */
export interface ListedEntry {
  /** As it is spelt: nobody has looked whether it is safe. */
  readonly name: string
  readonly rawName: Uint8Array
  readonly isFolder: boolean
  readonly madeBy: number
  readonly needed: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly attributes: number
  readonly at: number
  /** A field that says nothing of the file and is 0 in what Holdfast writes, or an extra field that it does not use. */
  readonly hasMore: boolean
  /** Kept by the writer in a field for large files. */
  readonly large: number
}

const signature = 0x02014b50
export const listedBytes = 46
const inLargeField = 0xffffffff

/** The list, which must be exactly so long. */
export function readList(bytes: Uint8Array, count: number): readonly ListedEntry[] {
  const fields = new FieldReader(bytes)
  const entries: ListedEntry[] = []
  for (let index = 0; index < count; index += 1) entries.push(readListed(fields))
  if (fields.left !== 0) unreadable('damaged', 'The list of files in this zip is longer than it says.')
  return entries
}

function readListed(fields: FieldReader): ListedEntry {
  if (fields.left < listedBytes || fields.u32() !== signature) shortList()
  const fixed = {
    madeBy: fields.u16(),
    needed: fields.u16(),
    flags: fields.u16(),
    method: fields.u16(),
    time: fields.u16(),
    date: fields.u16(),
    crc: fields.u32(),
  }
  const sizes = { packedBytes: fields.u32(), bytes: fields.u32() }
  const lengths = [fields.u16(), fields.u16(), fields.u16()] as const
  const disk = fields.u16()
  const internal = fields.u16()
  const attributes = fields.u32()
  const place = { at: fields.u32() }
  const [nameBytes, extraBytes, commentBytes] = lengths
  if (fields.left < nameBytes + extraBytes + commentBytes) shortList()
  const rawName = fields.bytes(nameBytes)
  const extra = readExtra(fields.bytes(extraBytes))
  fields.bytes(commentBytes)
  const large = new FieldReader(extra.large ?? new Uint8Array())
  const full = (value: number): number => {
    if (value !== inLargeField || extra.large === undefined) return value
    return large.left >= 8 ? large.u64() : shortList()
  }
  const [bytes, packedBytes, at] = [full(sizes.bytes), full(sizes.packedBytes), full(place.at)]
  const name = nameOf(rawName, fixed.flags, extra.unicodeName)
  return {
    ...fixed,
    packedBytes,
    bytes,
    at,
    name,
    rawName,
    isFolder: name.endsWith('/'),
    attributes,
    hasMore: disk !== 0 || internal !== 0 || commentBytes !== 0 || extra.hasOthers || large.left !== 0,
    large: extra.large?.byteLength ?? 0,
  }
}

const shortList = (): never =>
  unreadable('damaged', 'The list of files in this zip is damaged, so it cannot be said what was in it.')

interface ExtraFields {
  readonly large: Uint8Array | undefined
  /** The name in UTF-8, as Info-ZIP keeps it beside one of another encoding, with the CRC of that one. */
  readonly unicodeName: Uint8Array | undefined
  readonly hasOthers: boolean
}

/** What does not parse counts as another field: some programs leave bytes there that mean nothing. */
export function readExtra(bytes: Uint8Array): ExtraFields {
  const fields = new FieldReader(bytes)
  const found = new Map<number, Uint8Array>()
  let hasOthers = false
  while (fields.left >= 4) {
    const id = fields.u16()
    const length = fields.u16()
    if (length > fields.left)
      return { large: found.get(0x0001), unicodeName: found.get(0x7075), hasOthers: true }
    const value = fields.bytes(length)
    if (id !== 0x0001 || found.has(id)) hasOthers = true
    if (!found.has(id)) found.set(id, value)
  }
  return {
    large: found.get(0x0001),
    unicodeName: found.get(0x7075),
    hasOthers: hasOthers || fields.left > 0,
  }
}

const isInUtf8 = 0x0800

/** Names are UTF-8 by the flag, by Info-ZIP's extra field, or because they read as such. Nothing else is guessed at. */
function nameOf(raw: Uint8Array, flags: number, unicode: Uint8Array | undefined): string {
  if (unicode && (flags & isInUtf8) === 0 && unicode.byteLength > 5 && unicode[0] === 1) {
    const fields = new FieldReader(unicode, 1)
    if (fields.u32() === crc32(raw)) return decoded(fields.bytes(fields.left))
  }
  return decoded(raw)
}

function decoded(raw: Uint8Array): string {
  if (!isUtf8(raw))
    unreadable('unsupported', 'A name in this zip is in an encoding that it does not say.', {
      next: 'Unpack it with the program that made it, and choose the folder.',
    })
  return Buffer.from(raw).toString('utf8')
}

const knownFlags = 0x0002 | 0x0004 | 0x0008 | isInUtf8
const encrypting = 0x0001 | 0x0040 | 0x2000
const fileTypeBits = 0o170000
const plainFile = 0o100000
const folder = 0o040000

/** Why this entry is not a file that can be read here; null when it is one. */
export function unreadableEntry(entry: ListedEntry): Failure | null {
  if ((entry.flags & encrypting) !== 0)
    return fail('unsupported', 'It is encrypted by the zip, which is not opened here.', {
      next: 'Unpack it with its password, and choose the folder.',
    }).failure
  if ((entry.flags & ~knownFlags) !== 0 || (entry.method !== 0 && entry.method !== 8))
    return fail('unsupported', 'It is packed in a way that is not read here.').failure
  if (entry.method === 0 && entry.bytes !== entry.packedBytes)
    return fail('damaged', 'The zip gives it two different sizes.').failure
  return null
}

/** Links, devices and pipes: nothing that holds evidence is one. */
export function isNoFile(entry: ListedEntry): boolean {
  const type = (entry.attributes >>> 16) & fileTypeBits
  return type !== 0 && type !== (entry.isFolder ? folder : plainFile)
}
