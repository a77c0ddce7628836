import type { Archive } from '#main/archive/archive.ts'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { beginsWith, compoundMagic } from './is-workbook.ts'

const next = 'Save the table as XLSX or CSV in the program that it is from, then choose that file.'

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^mimetype$/, 'a file of LibreOffice or OpenOffice (such as .ods)'],
  [/^index\/.*\.iwa$|^index\.zip$/i, 'a file of Apple Numbers, Pages or Keynote'],
  [/^word\//i, 'a text of Word'],
  [/^ppt\//i, 'slides of PowerPoint'],
]

/** A zip that is no workbook, by what else it is. */
export function refuseOtherZip({ files }: Archive): never {
  const kind = kinds.find(([pattern]) => files.some(({ name }) => pattern.test(name)))?.[1]
  return unreadable(
    'unsupported',
    kind === undefined ? 'This zip is not a workbook.' : `This is ${kind}, which is not read here.`,
    { next },
  )
}

/** How far the names of its streams are looked for: its directory can lie anywhere. */
const lookedAt = 64 * 2 ** 20

/** Refuses workbooks that are no zip: encrypted ones (MS-OFFCRYPTO, 2.3.4), and those of an Excel before 2007. */
export async function refuseCompoundFile(source: ByteSource): Promise<void> {
  if (!(await beginsWith(source, compoundMagic))) return
  const bytes = Buffer.from(await source.read(0, Math.min(lookedAt, source.size)))
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    unreadable('unsupported', 'This workbook is encrypted with a password. It was not opened.', {
      next: 'Open it in a spreadsheet program, take the password away in a copy, and choose the copy.',
    })
  unreadable('unsupported', 'This is a workbook of an old Excel (.xls), or another old file of Office.', {
    next: 'Open it in a spreadsheet program, and save it as XLSX.',
  })
}
