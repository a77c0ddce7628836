import type { SaxesTagNS } from 'saxes'
import type { Archive } from '#main/archive/archive.ts'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { workbookCaps } from './caps.ts'
import type { NumberFormat } from './number-format.ts'
import { Parts, type Relationship } from './parts.ts'
import { refuseOtherZip } from './refuse-other.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readStyles } from './styles.ts'
import { readXml, spreadsheet } from './xml-part.ts'

export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** A workbook, of which the sheets are not read yet. */
export interface Workbook {
  readonly parts: Parts
  readonly sheets: readonly SheetPart[]
  readonly strings: readonly string[]
  readonly styles: readonly NumberFormat[]
  /** Days are counted from 1 January 1904, as old programs on a Mac did. */
  readonly is1904: boolean
  /** How many other files it takes values from. */
  readonly linkedFiles: number
  /** Names that stand for a place in another file. */
  readonly namesElsewhere: ReadonlySet<string>
  /** There are programs in it. They are not read, and nothing runs. */
  readonly hasMacros: boolean
}

export async function openWorkbook(source: ByteSource): Promise<Workbook> {
  const archive = await openZip({ ...source, close: async () => undefined }, workbookCaps) // closed by whoever opened it
  const parts = new Parts(archive)
  const name = await mainPart(parts, archive)
  const links = await parts.relationshipsOf(name)
  const { sheets, is1904, namesElsewhere } = await readMain(parts, name, links)
  if (sheets.length === 0) unreadable('invalid', 'There is no sheet with cells in this workbook.')
  const partOf = (type: string) => [...links.values()].find((link) => link.type === type && !link.outside)
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  return {
    parts,
    sheets,
    is1904,
    namesElsewhere,
    strings: await readSharedStrings(strings && parts.get(strings.target)),
    styles: await readStyles(styles && parts.get(styles.target)),
    linkedFiles: [...links.values()].filter(({ type }) => type === 'externalLink').length,
    hasMacros: partOf('vbaProject') !== undefined || parts.has(/vbaproject\.bin$|\/macrosheets\//),
  }
}

async function mainPart(parts: Parts, archive: Archive): Promise<string> {
  const found = [...(await parts.relationshipsOf('')).values()].find(({ type }) => type === 'officeDocument')
  if (found === undefined || parts.find('mimetype') !== undefined) return refuseOtherZip(archive)
  if (found.target.endsWith('.bin'))
    unreadable('unsupported', 'This is a binary workbook (.xlsb), which is not read here.', {
      next: 'Open it in a spreadsheet program, and save it as XLSX.',
    })
  return found.target
}

type Main = Pick<Workbook, 'sheets' | 'is1904' | 'namesElsewhere'>

async function readMain(parts: Parts, part: string, links: ReadonlyMap<string, Relationship>): Promise<Main> {
  const sheets: SheetPart[] = []
  const namesElsewhere = new Set<string>()
  let is1904 = false
  let definedName = ''
  let isWorkbook = false
  const addSheet = (tag: SaxesTagNS): void => {
    const link = links.get(idOf(tag))
    const { name, state } = tag.attributes
    // Sheets of charts and of old macros have no cells of a table.
    if (link?.type === 'worksheet' && !link.outside)
      sheets.push({
        name: name?.value ?? '',
        part: link.target,
        hidden: state !== undefined && state.value !== 'visible',
      })
  }
  await readXml(parts.get(part), spreadsheet, {
    open: (name, tag, depth) => {
      if (depth === 0) isWorkbook = name === 'workbook'
      else if (name === 'sheet' && depth === 2) addSheet(tag)
      else if (name === 'workbookPr') is1904 = isTrue(tag.attributes['date1904']?.value)
      definedName = name === 'definedName' ? (tag.attributes['name']?.value ?? '') : ''
    },
    close: () => {
      definedName = ''
    },
    text: (text) => {
      if (definedName !== '' && text.includes('[')) namesElsewhere.add(definedName.toLowerCase())
    },
  })
  if (!isWorkbook)
    unreadable('unsupported', 'This is a file of an Office program, and not a workbook.', {
      next: 'Save the table as XLSX or CSV in the program that it is from, then choose that file.',
    })
  return { sheets, is1904, namesElsewhere }
}

/** The prefix of `r:id` is the writer's choice. */
export const idOf = ({ attributes }: SaxesTagNS): string =>
  Object.values(attributes).find(({ local, uri }) => local === 'id' && uri.endsWith('/relationships'))
    ?.value ?? ''

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
