import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '#shared/mapping/table.ts'
import { cellText } from '#shared/mapping/text/cell-text.ts'
import { tableOf as readAny } from '../testing/read.ts'
import { makeWorkbook, type MadeCell, type MadeWorkbook } from './testing/make-workbook.ts'

const tableOf = (book: MadeWorkbook, sheet?: string): Promise<Table> =>
  readAny(makeWorkbook(book), sheet === undefined ? {} : { sheet })

/** The cells below the header of a sheet with one column for each of them. */
async function cellsOf(
  cells: readonly MadeCell[],
  more: Omit<MadeWorkbook, 'sheets'> = {},
): Promise<readonly Cell[]> {
  const { rows } = await tableOf({
    sheets: [{ name: 'Log', rows: [cells.map((_, at) => `c${at}`), cells] }],
    ...more,
  })
  return rows[0]?.cells ?? []
}
const number = (text: string): Cell => ({ type: 'number', text })
const date = (text: string): Cell => ({ type: 'date', text })
const formula = (text: string): Cell => ({ type: 'formula', text })
const styled = (style: number, value: string): MadeCell => ({
  xml: `<c r="@" s="${style}"><v>${value}</v></c>`,
})

describe('a cell of a workbook', () => {
  it('is a text as it was received: of runs, without its reading, with what XML cannot hold', async () => {
    const strings = `<si><t xml:space="preserve"> two words </t></si>
      <si><r><t>bo</t></r><r><rPr><b/></rPr><t>ld</t></r><rPh sb="0" eb="1"><t>read aloud</t></rPh></si>
      <si><t>a_x000D_&#10;b_x005F_x0041_ _xD800_</t></si><si/><si><t><![CDATA[<&>]]></t></si>`
    const shared = [0, 1, 2, 3, 4].map((at) => ({ xml: `<c r="@" t="s"><v>${at}</v></c>` }))
    const cells = await cellsOf([...shared, { xml: '<c r="@" t="str"><v>said</v></c>' }], { strings })
    expect(cells).toEqual([' two words ', 'bold', 'a\r\nb_x0041_ _xD800_', null, '<&>', 'said'])
  })

  it('is a number without noise, and keeps all digits of a whole one', async () => {
    const written = [
      '1.0',
      '0.30000000000000004',
      '37.548570000000002',
      '1E-7',
      '-1.5E+3',
      '1503123456789012345',
      '007',
      '-0',
    ]
    expect(await cellsOf(written.map((value) => styled(0, value)))).toEqual(
      ['1', '0.3', '37.54857', '0.0000001', '-1500', '1503123456789012345', '7', '0'].map(number),
    )
  })

  it('is a date or a time where its format shows one, and never more exact than that', async () => {
    const formats = [
      'dd/mm/yyyy;@',
      17,
      'yyyy',
      22,
      'h:mm AM/PM',
      '[h]:mm',
      '"day" 0.0',
      '[$-419]d mmmm yyyy',
      'mm:ss',
    ]
    const cells = await cellsOf(
      [
        styled(1, '44636'),
        styled(1, '44636.368055555555'),
        styled(2, '44621'),
        styled(2, '44636'),
        styled(3, '44562'),
        styled(4, '44636'),
        styled(5, '0.368055555555556'),
        styled(6, '1.5'),
        styled(7, '44636'),
        styled(8, '44636'),
        styled(9, '0.0001'),
      ],
      { formats },
    )
    expect(cells).toEqual([
      date('2022-03-16'),
      date('2022-03-16T08:50'),
      date('2022-03'),
      date('2022-03-16'),
      date('2022'),
      date('2022-03-16T00:00'),
      date('08:50'),
      date('36:00:00'),
      number('44636'),
      date('2022-03-16'),
      date('00:00:08.640'),
    ])
  })

  it('counts days from 1900 with the day that never was, or from 1904', async () => {
    const days = ['0', '1', '59', '60', '61', '-1', '2958466'].map((value) => styled(1, value))
    expect(await cellsOf(days, { formats: [14] })).toEqual([
      date('1900-01-00'),
      date('1900-01-01'),
      date('1900-02-28'),
      date('1900-02-29'),
      date('1900-03-01'),
      number('-1'),
      number('2958466'),
    ])
    const since1904 = { formats: [14], properties: '<workbookPr date1904="1"/>' }
    expect(await cellsOf([styled(1, '0'), styled(1, '43174')], since1904)).toEqual([
      date('1904-01-01'),
      date('2022-03-16'),
    ])
  })

  it('is yes or no, an error, a date of a strict workbook, or blank', async () => {
    const cells = await cellsOf(
      [
        { xml: '<c r="@" t="b"><v>1</v></c>' },
        { xml: '<c r="@" t="b"><v>0</v></c>' },
        { xml: '<c r="@" t="e"><v>#N/A</v></c>' },
        { xml: '<c r="@" t="d"><v>2022-03-16</v></c>' },
        { xml: '<c r="@" s="1"/>' },
        'x',
      ],
      { namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main' },
    )
    expect(cells).toEqual([
      { type: 'boolean', text: 'true' },
      { type: 'boolean', text: 'false' },
      { type: 'error', text: '#N/A' },
      date('2022-03-16'),
      null,
      'x',
    ])
  })

  it('is told to be a formula, with what it gave when it was saved', async () => {
    const cells = await cellsOf(
      [
        { xml: '<c r="@"><f>1+1</f><v>2</v></c>' },
        { xml: '<c r="@" s="1"><f>TODAY()</f><v>44636</v></c>' },
        { xml: '<c r="@"><f>SUM(A1:A9)</f></c>' },
        { xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
        { xml: '<c r="@" t="str"><f>""</f><v></v></c>' },
        { xml: '<c r="@"><f t="array" ref="F2:G3">A1:B2</f><v>5</v></c>' },
        { xml: '<c r="@"><v>6</v></c>' },
        7,
      ],
      { formats: [14] },
    )
    expect(cells).toEqual([
      formula('2'),
      formula('2022-03-16'),
      formula('=SUM(A1:A9)'),
      { type: 'error', text: '#DIV/0!' },
      null,
      formula('5'),
      formula('6'),
      number('7'),
    ])
  })
})

describe('a sheet of a workbook', () => {
  const prose = { name: 'Read me', rows: [['About'], ['a long text'], ['another one'], ['and one more']] }
  const table = {
    name: 'Дані',
    rows: [
      ['id ', 'what'],
      ['#x+id', '#y'],
      ['1', 'a'],
      ['2', 'b'],
    ],
  }

  it('is the one with the most values in rows, and all are named', async () => {
    const { reading, sheets, columns, rows } = await tableOf({ sheets: [prose, { name: 'Empty' }, table] })
    expect(reading).toMatchObject({ format: 'xlsx', sheet: 'Дані', skipped: [2] })
    expect(sheets).toEqual([
      { name: 'Read me', rows: 3 },
      { name: 'Empty', rows: 0 },
      { name: 'Дані', rows: 2 },
    ])
    expect(columns).toEqual(['id', 'what'])
    expect(rows.map(({ row, cells }) => [row, ...cells.map(cellText)])).toEqual([
      [3, '1', 'a'],
      [4, '2', 'b'],
    ])
  })

  it('is the one that was chosen, prose too', async () => {
    const { columns, rows } = await tableOf({ sheets: [prose, table] }, 'Read me')
    expect([columns, rows.length]).toEqual([['About'], 3])
  })

  it('is not a hidden one unless nothing else has values, nor a report of formulas', async () => {
    const hidden = {
      ...table,
      name: 'Hidden',
      state: 'veryHidden',
      rows: [...table.rows, ['3', 'c']],
    } as const
    const report = {
      name: 'Report',
      rows: table.rows.map((cells) => cells.map(() => ({ xml: '<c r="@" t="str"><f>A1</f><v>x</v></c>' }))),
    }
    expect((await tableOf({ sheets: [hidden, report, table] })).reading.sheet).toBe('Дані')
    const alone = await tableOf({ sheets: [prose, hidden] })
    expect(alone.reading.sheet).toBe('Hidden')
    expect(alone.notes).toEqual([{ what: 'sheet-hidden', count: 1 }])
  })

  it('is read with rows and columns that are hidden or far away, and what is behind its words', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols><sheetData>
      <row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>post</t></is></c></row>
      <row r="3" hidden="1"><c><v>1</v></c><c t="inlineStr"><is><t>here</t></is></c></row>
      <row r="4"><c r="A4"><v>2</v></c><c r="B4" t="str"><f>HYPERLINK("https://example.org/two","there")</f><v>there</v></c></row>
      <row r="5"><c r="A5"><v>3</v></c><c r="B5" t="inlineStr"><is><t>https://example.org/3</t></is></c></row>
      <row r="1048576"><c r="Z1048576"><v>9</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A8:A9"/></mergeCells>
      <hyperlinks><hyperlink ref="B3" r:id="r7" location="part"/><hyperlink ref="B5" r:id="r8"/><hyperlink ref="A3" location="Other!A1"/></hyperlinks>`
    const link = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/>`
    const { columns, rows, notes } = await tableOf({
      sheets: [
        {
          name: 'Log',
          xml,
          relationships: link('r7', 'https://example.org/one') + link('r8', 'https://example.org/3/'),
        },
      ],
    })
    expect(columns).toEqual(['id', 'post', 'post (link)'])
    expect(rows).toEqual([
      { row: 3, cells: [number('1'), 'here', 'https://example.org/one#part'] },
      { row: 4, cells: [number('2'), formula('there'), 'https://example.org/two'] },
      { row: 5, cells: [number('3'), 'https://example.org/3', 'https://example.org/3/'] },
      { row: 1_048_576, cells: [null, null, null], beyond: ['9'] },
    ])
    expect(notes).toEqual([
      { what: 'rows-hidden', count: 1 },
      { what: 'columns-hidden', count: 1 },
      { what: 'formulas', count: 1 },
      { what: 'cells-merged', count: 1 },
      { what: 'links', count: 1 },
    ])
  })

  it('may stand beside programs, comments and links to other files, which are told and not opened', async () => {
    const { rows, notes } = await tableOf({
      sheets: [
        {
          ...table,
          relationships: '<Relationship Id="c" Type="http://x/comments" Target="../comments1.xml"/>',
        },
        { name: 'Other', rows: [['x'], [{ xml: '<c r="@"><f>[1]Log!A1</f><v>1</v></c>' }]] },
      ],
      relationships: `<Relationship Id="m" Type="http://x/vbaProject" Target="vbaProject.bin"/>
        <Relationship Id="e" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/>`,
      parts: {
        'xl/vbaProject.bin': 'program',
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A1"/><comment ref="A2"/></commentList></comments>',
      },
    })
    expect(rows).toHaveLength(2)
    expect(notes).toEqual([
      { what: 'comments', count: 2 },
      { what: 'files-linked', count: 1 },
      { what: 'macros', count: 1 },
    ])
  })
})
