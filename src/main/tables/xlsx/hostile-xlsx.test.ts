import { describe, expect, it, test } from 'vitest'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { refusalOf, tableOf } from '../testing/read.ts'
import { makeWorkbook, type MadeCell, type MadeWorkbook } from './testing/make-workbook.ts'

const log = (rows: readonly (readonly MadeCell[])[]): MadeWorkbook => ({ sheets: [{ name: 'Log', rows }] })
const good = log([
  ['id', 'what'],
  ['1', 'a'],
])
const sheet = (data: string): MadeWorkbook => ({
  sheets: [{ name: 'Log', xml: `<sheetData>${data}</sheetData>` }],
})
const cell = (xml: string): MadeWorkbook =>
  log([
    ['id', 'what'],
    ['1', { xml }],
  ])
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const part = (name: string, content: string | Uint8Array): MadeWorkbook => ({
  ...good,
  parts: { [name]: content },
})

const laughs = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
  <sst xmlns="${main}"><si><t>&b;</t></si></sst>`
const outside = `<?xml version="1.0"?><!DOCTYPE sst SYSTEM "https://example.org/x.dtd"><sst xmlns="${main}"/>`

describe('a workbook', () => {
  test.each<readonly [string, MadeWorkbook, RegExp]>([
    ['with entities that multiply', part('xl/sharedStrings.xml', laughs), /declares a document type/],
    [
      'with a document type from elsewhere',
      part('xl/sharedStrings.xml', outside),
      /declares a document type/,
    ],
    ['with an entity of its own', cell('<c r="@"><v>&x;</v></c>'), /not well-formed/],
    ['that ends early', part('xl/sharedStrings.xml', `<sst xmlns="${main}"><si><t>a`), /not well-formed/],
    [
      'nested without end',
      part('xl/styles.xml', '<a>'.repeat(1_000) + '</a>'.repeat(1_000)),
      /not well-formed/,
    ],
    [
      'in an old encoding',
      part('xl/styles.xml', '<?xml version="1.0" encoding="windows-1251"?><a/>'),
      /UTF-8/,
    ],
    [
      'with bytes that are no text',
      part('xl/styles.xml', Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])),
      /UTF-8/,
    ],
    [
      'without a part that it names',
      { ...good, relationships: '<Relationship Id="r1" Type="x/worksheet" Target="../../etc/passwd"/>' },
      /lacks a part/,
    ],
    ['without sheets', { sheets: [] }, /no sheet with cells/],
    ['with nothing on its sheet', { sheets: [{ name: 'Log' }] }, /nothing in this file/],
    ['with a header alone', log([['id', 'what']]), /no rows/],
    [
      'that is a text of Word',
      { ...good, parts: { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' } },
      /not a workbook/,
    ],
    [
      'with a column named twice',
      log([
        ['id', 'what', ' id'],
        ['1', 'a', '2'],
      ]),
      /“Log”: Row 1: columns A and C have the same name/,
    ],
    [
      'with a value in a column without a name',
      log([
        ['id', null, 'what'],
        ['1', 'x', 'a'],
      ]),
      /“Log”: Row 2, column B/,
    ],
    [
      'with a text that is not there',
      cell('<c r="@" t="s"><v>7</v></c>'),
      /Row 2, column B points to a text/,
    ],
    ['with a text of no number', cell('<c r="@" t="s"><v></v></c>'), /Row 2, column B points to a text/],
    ['with a value of an unknown kind', cell('<c r="@" t="zz"><v>7</v></c>'), /Row 2, column B has a value/],
    [
      'with a cell that comes twice',
      sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      /comes twice/,
    ],
    ['with a cell of another row', sheet('<row r="1"><c r="A2"><v>1</v></c></row>'), /not in its place/],
    ['with a row that comes twice', sheet('<row r="2"/><row r="2"/>'), /comes twice/],
    [
      'with a cell in the last corner',
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      /Row 1048576 has 16384 cells/,
    ],
    ['with a row beyond the last', sheet('<row r="1048577"/>'), /not in its place/],
    ['with a cell beyond the last', sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), /not in its place/],
    [
      'with a formula that reaches into another file',
      cell('<c r="@"><f>\'[1]Their log\'!B2</f><v>7</v></c>'),
      /Row 2, column B takes its value from another file/,
    ],
    [
      'with a name that stands for another file',
      {
        ...cell('<c r="@"><f>1+their_total</f><v>7</v></c>'),
        names: '<definedNames><definedName name="Their_Total">[1]Log!$B$2</definedName></definedNames>',
      },
      /takes its value from another file/,
    ],
  ])('%s is refused', async (_, made, words) => {
    expect((await refusalOf(makeWorkbook(made))).message).toMatch(words)
  })

  it('may have a table with a column called 1', async () => {
    const { rows } = await tableOf(makeWorkbook(cell('<c r="@"><f>SUM(Log[1])</f><v>7</v></c>')))
    expect(rows[0]?.cells[1]).toEqual({ type: 'formula', text: '7' })
  })

  it('that is encrypted, old or of another program is refused by name', async () => {
    const compound = (name: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
    const zipped = (name: string) => makeZip([{ name, content: 'x' }])
    expect((await refusalOf(compound('EncryptedPackage'))).message).toContain('encrypted with a password')
    expect(await refusalOf(compound('Workbook'))).toMatchObject({
      message: /\(\.xls\)/,
      next: /save it as XLSX/,
    })
    expect((await refusalOf(zipped('mimetype'))).message).toContain('.ods')
    expect((await refusalOf(zipped('a.txt'))).message).toBe('This zip is not a workbook.')
    const binary = part(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    )
    expect((await refusalOf(makeWorkbook(binary))).message).toContain('.xlsb')
  })

  it('that would become more than is sensible is refused before it is unpacked', async () => {
    const bomb = part('xl/sharedStrings.xml', Buffer.alloc(8 * 2 ** 20, 0x20))
    expect((await refusalOf(makeWorkbook(bomb))).message).toMatch(/more than is sensible/)
  })

  it('whose million cells point to one long text is refused', async () => {
    const long = { strings: `<si><t>${'x'.repeat(1_000_000)}</t></si>` }
    const rows = '<row><c t="s"><v>0</v></c><c><v>1</v></c></row>'.repeat(300)
    expect((await refusalOf(makeWorkbook({ ...sheet(rows), ...long, stored: true }))).message).toContain(
      'too many rows and columns',
    )
  })

  it('with rows wider than can lie in memory is refused', async () => {
    const wide = Array.from({ length: 770 }, (_, at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`).join(
      '',
    )
    expect((await refusalOf(makeWorkbook(sheet(wide)))).message).toContain('too many rows and columns')
  })

  it('cut off anywhere is refused', async () => {
    const whole = makeWorkbook(good)
    for (let length = 4; length < whole.length; length += 7) await refusalOf(whole.subarray(0, length))
  })
})
