import { makeZip, type MadeEntry } from '#main/archive/testing/make-zip.ts'

/** A cell: a text, a number as it is written, or the whole of a `<c>` with `@` in place of where it is. */
export type MadeCell = string | number | { readonly xml: string } | null

export interface MadeSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows?: readonly (readonly MadeCell[])[]
  /** In place of the rows, everything in `<worksheet>`. */
  readonly xml?: string
  /** Behind the rows: merged cells, links. */
  readonly after?: string
  readonly relationships?: string
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[]
  /** `<si>` elements. */
  readonly strings?: string
  /** Codes of formats, in the order of the styles that cells name from 1 on; a number is a built-in one. */
  readonly formats?: readonly (string | number)[]
  readonly properties?: string
  readonly names?: string
  readonly relationships?: string
  readonly namespace?: string
  /** Not packed: a strict reader takes what repeats itself for a bomb. */
  readonly stored?: boolean
  /** More parts, or others in place of those of the same name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The bytes of a workbook, with everything in it as it is asked for and nothing checked. */
export const makeWorkbook = (book: MadeWorkbook): Buffer<ArrayBuffer> =>
  makeZip(
    Object.entries(partsOf(book)).map(([name, content]): MadeEntry => ({
      name,
      content,
      deflate: book.stored !== true,
    })),
  )

function partsOf(book: MadeWorkbook): Record<string, string | Uint8Array> {
  const { sheets, formats = [], namespace = main } = book
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?>
      <workbook xmlns="${namespace}" xmlns:r="${office}">${book.properties ?? ''}
      <sheets>${sheets.map(sheetLine).join('')}</sheets>${book.names ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets
        .map((_, at) => relationship(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
        .join('') +
        relationship('strings', 'sharedStrings', '/xl/sharedStrings.xml') +
        relationship('styles', 'styles', 'styles.xml') +
        (book.relationships ?? ''),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${namespace}">${book.strings ?? ''}</sst>`,
    'xl/styles.xml': stylesOf(formats, namespace),
  }
  sheets.forEach(({ rows = [], xml, after = '', relationships: links }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${namespace}" xmlns:r="${office}">${xml ?? `<sheetData>${rowsOf(rows)}</sheetData>${after}`}</worksheet>`
    if (links !== undefined) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationships(links)
  })
  return { ...parts, ...book.parts }
}

const relationships = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

const sheetLine = ({ name, state }: MadeSheet, at: number): string =>
  `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"${state ? ` state="${state}"` : ''}/>`

function stylesOf(formats: readonly (string | number)[], namespace: string): string {
  const ids = formats.map((format, at) => (typeof format === 'number' ? format : 164 + at))
  const own = formats.map((format, at) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>` : '',
  )
  return `<styleSheet xmlns="${namespace}"><numFmts>${own.join('')}</numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`
}

const rowsOf = (rows: readonly (readonly MadeCell[])[]): string =>
  rows
    .map(
      (cells, at) => `<row r="${at + 1}">${cells.map((cell, c) => cellXml(cell, at + 1, c)).join('')}</row>`,
    )
    .join('')

function cellXml(cell: MadeCell, row: number, column: number): string {
  const place = `${String.fromCharCode(65 + column)}${row}`
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return cell.xml.replaceAll('@', place)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
