import type { ArchiveFile } from '#main/archive/archive.ts'
import { builtInFormat, numberFormatOf, type NumberFormat } from './number-format.ts'
import { readXml, spreadsheet } from './xml-part.ts'

/** What each style of a cell shows of a number, in the order in which cells point to them (`cellXfs`, 18.8.10). */
export async function readStyles(file: ArchiveFile | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<string, NumberFormat>()
  const styles: string[] = []
  if (file === undefined) return []
  let group = ''
  await readXml(file, spreadsheet, {
    open: (name, { attributes }, depth) => {
      if (depth === 1) group = name
      else if (depth === 2 && group === 'numFmts' && name === 'numFmt')
        codes.set(attributes['numFmtId']?.value ?? '', numberFormatOf(attributes['formatCode']?.value ?? ''))
      else if (depth === 2 && group === 'cellXfs' && name === 'xf')
        styles.push(attributes['numFmtId']?.value ?? '0')
    },
    close: () => undefined,
  })
  return styles.map((id) => codes.get(id) ?? builtInFormat(Number(id)))
}
