import type { ArchiveFile } from '#main/archive/archive.ts'
import { RichText } from './rich-text.ts'
import { readXml, spreadsheet } from './xml-part.ts'

/** The texts that cells point to by number (18.4.9). */
export async function readSharedStrings(file: ArchiveFile | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  if (file === undefined) return strings
  const rich = new RichText()
  await readXml(file, spreadsheet, {
    open: (name, _tag, depth) => {
      if (depth > 1) rich.open(name)
    },
    close: (name, depth) => {
      if (depth > 1) rich.close(name)
      else if (depth === 1 && name === 'si') strings.push(rich.take())
    },
    text: (text) => rich.text(text),
  })
  return strings
}
