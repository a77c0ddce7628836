import type { ByteSource } from '../byte-source.ts'
import { FieldReader } from './little-endian.ts'
import { readExtra, type ListedEntry } from './listed-entry.ts'
import {
  neededLarge,
  neededSmall,
  stored,
  writtenAttributes,
  writtenBy,
  writtenDate,
  writtenFlags,
  writtenTime,
} from './written-form.ts'

/** What stands before and behind the data of a file, held against the list. */
export interface LocalPart {
  readonly dataAt: number
  /** Where the next file may begin: behind the data and what is said of it there. */
  readonly end: number
  /** Whether it says of the file what the list says. */
  readonly agrees: boolean
  readonly isWrittenForm: boolean
}

const signature = 0x04034b50
const fixedBytes = 30
const descriptorSignature = 0x08074b50
const sizesFollow = 0x0008

/** Undefined when no file begins there. */
export async function readLocal(source: ByteSource, entry: ListedEntry): Promise<LocalPart | undefined> {
  if (entry.at + fixedBytes > source.size) return undefined
  const fields = new FieldReader(await source.read(entry.at, fixedBytes))
  if (fields.u32() !== signature) return undefined
  const said = {
    needed: fields.u16(),
    flags: fields.u16(),
    method: fields.u16(),
    time: fields.u16(),
    date: fields.u16(),
    crc: fields.u32(),
    packedBytes: fields.u32(),
    bytes: fields.u32(),
  }
  const [nameBytes, extraBytes] = [fields.u16(), fields.u16()]
  const dataAt = entry.at + fixedBytes + nameBytes + extraBytes
  if (dataAt + entry.packedBytes > source.size) return undefined
  const rest = await source.read(entry.at + fixedBytes, nameBytes + extraBytes)
  const extra = readExtra(rest.subarray(nameBytes))
  const sizes = fullSizes(said, extra.large)
  const isNameSame = Buffer.compare(rest.subarray(0, nameBytes), entry.rawName) === 0
  const isSame = said.method === entry.method && said.flags === entry.flags && isNameSame
  const dataEnd = dataAt + entry.packedBytes
  if ((entry.flags & sizesFollow) !== 0) {
    const length = await descriptorBytes(source, entry, dataEnd)
    return { dataAt, end: dataEnd + (length ?? 0), agrees: isSame && length !== null, isWrittenForm: false }
  }
  const agrees =
    isSame && said.crc === entry.crc && sizes.bytes === entry.bytes && sizes.packedBytes === entry.packedBytes
  const isForm = isWrittenForm(entry, said, extra, nameBytes)
  return { dataAt, end: dataEnd, agrees, isWrittenForm: isForm }
}

/** A field for large files in front of the data has both sizes. */
function fullSizes(
  said: { readonly bytes: number; readonly packedBytes: number },
  large: Uint8Array | undefined,
): { readonly bytes: number; readonly packedBytes: number } {
  if (large?.byteLength !== 16) return said
  const fields = new FieldReader(large)
  const [bytes, packedBytes] = [fields.u64(), fields.u64()]
  return {
    bytes: said.bytes === 0xffffffff ? bytes : said.bytes,
    packedBytes: said.packedBytes === 0xffffffff ? packedBytes : said.packedBytes,
  }
}

/** How long what follows the data is; null when it does not say what the list says. */
async function descriptorBytes(source: ByteSource, entry: ListedEntry, at: number): Promise<number | null> {
  const length = Math.min(24, source.size - at)
  const bytes = await source.read(at, length)
  for (const start of [4, 0])
    for (const wide of [false, true]) {
      const needs = start + (wide ? 20 : 12)
      if (length < needs) continue
      const fields = new FieldReader(bytes)
      if (start === 4 && fields.u32() !== descriptorSignature) continue
      const crc = fields.u32()
      const sizes = wide ? [fields.u64(), fields.u64()] : [fields.u32(), fields.u32()]
      if (crc === entry.crc && sizes[0] === entry.packedBytes && sizes[1] === entry.bytes) return needs
    }
  return null
}

/** Every field as Holdfast writes it, in the list and before the data. */
function isWrittenForm(
  entry: ListedEntry,
  said: {
    readonly needed: number
    readonly time: number
    readonly date: number
    readonly bytes: number
    readonly packedBytes: number
  },
  extra: { readonly large: Uint8Array | undefined; readonly hasOthers: boolean },
  nameBytes: number,
): boolean {
  const isLarge = entry.bytes >= 0xffffffff
  const needed = isLarge || entry.at >= 0xffffffff ? neededLarge : neededSmall
  const listed = (isLarge ? 16 : 0) + (entry.at >= 0xffffffff ? 8 : 0)
  return (
    entry.madeBy === writtenBy &&
    entry.needed === needed &&
    said.needed === (isLarge ? neededLarge : neededSmall) &&
    entry.flags === writtenFlags &&
    entry.method === stored &&
    [entry.time, said.time].every((time) => time === writtenTime) &&
    [entry.date, said.date].every((date) => date === writtenDate) &&
    entry.attributes === writtenAttributes &&
    !entry.hasMore &&
    !extra.hasOthers &&
    entry.large === listed &&
    (extra.large?.byteLength ?? 0) === (isLarge ? 16 : 0) &&
    (!isLarge || (said.bytes === 0xffffffff && said.packedBytes === 0xffffffff)) &&
    nameBytes === entry.rawName.byteLength &&
    entry.rawName.every((byte) => byte < 0x80)
  )
}
