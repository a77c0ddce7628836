import { TextDecoder } from 'node:util'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { ArchiveFile } from '#main/archive/archive.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { mostPartBytes } from './caps.ts'

/** Is told what a part has, in its order. An element of another vocabulary has the name ''. The root has depth 0. */
export interface XmlReader {
  open(name: string, tag: SaxesTagNS, depth: number): void
  close(name: string, depth: number): void
  text?(text: string): void
}

const deepest = 64

/** Transitional, as every program writes it, and Strict (ISO/IEC 29500-1). */
export const spreadsheet: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])

/**
 * Reads one part of a workbook as a stream. What is not well-formed is refused, as is a document type: that is how
 * entities of its own would come in, and no workbook has one.
 */
export async function readXml(
  file: ArchiveFile,
  vocabulary: ReadonlySet<string>,
  reader: XmlReader,
): Promise<void> {
  if (file.bytes > mostPartBytes)
    unreadable('too-large', `A part of this workbook (${file.name}) is too large to be read.`, {
      next: 'Cut the sheet into several files.',
    })
  const parser = parserOf(file.name, vocabulary, reader)
  let decoder: TextDecoder | undefined
  for await (const piece of file.read()) {
    decoder ??= decoderOf(piece)
    parser.write(decoded(file.name, () => decoder?.decode(piece, { stream: true }) ?? ''))
  }
  parser.write(decoded(file.name, () => decoder?.decode() ?? ''))
  parser.close()
}

function parserOf(
  part: string,
  vocabulary: ReadonlySet<string>,
  reader: XmlReader,
): SaxesParser<{ xmlns: true }> {
  // One handler more, and V8 keeps the parser's fields in a table: five times slower.
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = -1
  const nameOf = ({ uri, local }: SaxesTagNS): string => (vocabulary.has(uri) ? local : '')
  parser.on('error', () => notWellFormed(part))
  parser.on('doctype', () =>
    unreadable('refused', `A part of this workbook (${part}) declares a document type. It was not read.`, {
      next: 'Open it in a spreadsheet program that you trust, and save it again as XLSX.',
    }),
  )
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) notWellFormed(part)
    if (depth === 0 && !isUnicode(parser.xmlDecl.encoding)) notInUnicode(part)
    reader.open(nameOf(tag), tag, depth)
  })
  parser.on('closetag', (tag) => {
    reader.close(nameOf(tag), depth)
    depth -= 1
  })
  const told = reader.text?.bind(reader)
  if (told) {
    parser.on('text', told)
    parser.on('cdata', told)
  }
  return parser
}

const isUnicode = (encoding: string | undefined): boolean =>
  encoding === undefined || /^utf-?(?:8|16(?:le|be)?)$/i.test(encoding)

const notWellFormed = (part: string): never =>
  unreadable('damaged', `A part of this workbook (${part}) is damaged: it is not well-formed XML.`, {
    next: 'Copy it again from where it came from, or save it again in a spreadsheet program.',
  })

const notInUnicode = (part: string): never =>
  unreadable('unsupported', `A part of this workbook (${part}) is not in UTF-8 or UTF-16.`, {
    next: 'Open it in a spreadsheet program, and save it again as XLSX.',
  })

function decoderOf(begin: Uint8Array): TextDecoder {
  const [first, second] = begin
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

function decoded(part: string, decode: () => string): string {
  try {
    return decode()
  } catch {
    return notInUnicode(part)
  }
}
