import type { ByteSource } from '#main/archive/byte-source.ts'

const zipMagic = [0x50, 0x4b, 0x03, 0x04]
/** What a compound file begins with (MS-CFB, 2.2): old workbooks, and new ones that are encrypted. */
export const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export async function beginsWith(source: ByteSource, magic: readonly number[]): Promise<boolean> {
  if (source.size < magic.length) return false
  const begin = await source.read(0, magic.length)
  return magic.every((byte, at) => begin[at] === byte)
}

/** A workbook of some kind, or another zip: whoever reads it says what it is. */
export const isWorkbook = async (source: ByteSource): Promise<boolean> =>
  (await beginsWith(source, zipMagic)) || (await beginsWith(source, compoundMagic))
