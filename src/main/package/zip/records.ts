import {
  neededLarge,
  neededSmall,
  stored,
  writtenAttributes,
  writtenBy,
  writtenDate,
  writtenFlags,
  writtenLargeBy,
  writtenTime,
} from '#main/archive/zip/written-form.ts'
import { fields } from './fields.ts'

/** A file in a zip: `at` is where it begins. */
export interface ZipEntry {
  /** ASCII. */
  readonly name: string
  readonly bytes: number
  readonly crc: number
  readonly at: number
}

const inLargeField = 0xffffffff
const isLarge = (value: number): boolean => value >= inLargeField
const small = (value: number): number => Math.min(value, inLargeField)

/** What stands before the data (APPNOTE 4.3.7). */
export function localHeader({ name, bytes, crc }: Omit<ZipEntry, 'at'>): Uint8Array {
  const large = isLarge(bytes) ? largeField([bytes, bytes]) : new Uint8Array()
  return fields()
    .u32(0x04034b50)
    .u16(isLarge(bytes) ? neededLarge : neededSmall)
    .u16(writtenFlags)
    .u16(stored)
    .u16(writtenTime)
    .u16(writtenDate)
    .u32(crc)
    .u32(small(bytes))
    .u32(small(bytes))
    .u16(name.length)
    .u16(large.byteLength)
    .bytes(Buffer.from(name, 'latin1'))
    .bytes(large)
    .done()
}

/** A line of the list of files (APPNOTE 4.3.12). */
export function listed({ name, bytes, crc, at }: ZipEntry): Uint8Array {
  const large = largeField([...(isLarge(bytes) ? [bytes, bytes] : []), ...(isLarge(at) ? [at] : [])])
  return fields()
    .u32(0x02014b50)
    .u16(writtenBy)
    .u16(large.byteLength > 0 ? neededLarge : neededSmall)
    .u16(writtenFlags)
    .u16(stored)
    .u16(writtenTime)
    .u16(writtenDate)
    .u32(crc)
    .u32(small(bytes))
    .u32(small(bytes))
    .u16(name.length)
    .u16(large.byteLength)
    .u16(0) // no comment
    .u16(0) // first disk
    .u16(0) // nothing internal
    .u32(writtenAttributes)
    .u32(small(at))
    .bytes(Buffer.from(name, 'latin1'))
    .bytes(large)
    .done()
}

/** Values that do not fit into their places (APPNOTE 4.5.3). */
function largeField(values: readonly number[]): Uint8Array {
  if (values.length === 0) return new Uint8Array()
  const field = fields()
    .u16(0x0001)
    .u16(values.length * 8)
  for (const value of values) field.u64(value)
  return field.done()
}

/** The end of the zip (APPNOTE 4.3.14 to 4.3.16), with the records for large ones where they are needed. */
export function endRecords(count: number, listAt: number, listBytes: number): Uint8Array {
  const end = fields()
  if (count >= 0xffff || isLarge(listAt) || isLarge(listBytes))
    end
      .u32(0x06064b50)
      .u64(44)
      .u16(writtenLargeBy)
      .u16(neededLarge)
      .u32(0)
      .u32(0)
      .u64(count)
      .u64(count)
      .u64(listBytes)
      .u64(listAt)
      .u32(0x07064b50)
      .u32(0)
      .u64(listAt + listBytes)
      .u32(1)
  return end
    .u32(0x06054b50)
    .u16(0)
    .u16(0)
    .u16(Math.min(count, 0xffff))
    .u16(Math.min(count, 0xffff))
    .u32(small(listBytes))
    .u32(small(listAt))
    .u16(0) // no comment
    .done()
}
