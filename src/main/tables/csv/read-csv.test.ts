import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { incidentColumns } from '#shared/dossier/formats/incidents-csv.ts'
import { csvOf } from '#shared/lib/csv.ts'
import { cellText } from '#shared/mapping/text/cell-text.ts'
import type { Table } from '#shared/mapping/table.ts'
import { encode } from '../testing/encode.ts'
import { refusalOf, tableOf } from '../testing/read.ts'
import { unicode } from '../text/encodings.ts'

const textsOf = ({ columns, rows }: Table): (string | null)[][] => [
  [...columns],
  ...rows.map(({ cells }) => cells.map((cell) => (cell === null ? null : cellText(cell)))),
]

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '~', '::', '¦'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  quoteAll: fc.boolean(),
  mark: fc.boolean(),
  encoding: fc.constantFrom(...unicode),
})
type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never

const written = (rows: readonly (readonly string[])[], { delimiter, lineEnd, quoteAll }: Dialect): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) =>
          quoteAll || cell.includes(delimiter) || /["\r\n]/.test(cell) || delimiter.includes(cell[0] ?? '"')
            ? `"${cell.replaceAll('"', '""')}"`
            : cell,
        )
        .join(delimiter),
    )
    .join(lineEnd)

/** Anything but NUL, which no text has, and half characters. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom(
    '5" shell',
    '"',
    '""',
    ',',
    ';\t|',
    '\r\n',
    '\n',
    '\r',
    ' x ',
    '=1+1',
    "'",
    '\ufeff',
    '#date',
  ),
)

describe('a CSV file', () => {
  it('reads back as it was written, in any dialect and encoding of Unicode', async () => {
    await fc.assert(
      fc.asyncProperty(
        dialect,
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        async (how, cells) => {
          fc.pre(!cells.some((row) => row.join('').includes(how.delimiter[1] ?? '\0')))
          const rows = cells.map((row) => ['key', ...row])
          const text = (how.mark ? '\ufeff' : '') + written([['id', 'a', 'b', 'c'], ...rows], how)
          const choice = { encoding: how.encoding, delimiter: how.delimiter }
          const table = await tableOf(encode(text, how.encoding), choice)
          expect(textsOf(table)).toEqual([
            ['id', 'a', 'b', 'c'],
            ...rows.map((row) => row.map((one) => one || null)),
          ])
          expect(table.rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 2))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has every text of a table that Holdfast wrote as it was, and of others as it stands', async () => {
    const texts = fc.array(fc.oneof(cell, fc.constantFrom("'=1+1", "''@x", '-5', 'a;=b', '＝x')), {
      minLength: incidentColumns.length,
      maxLength: incidentColumns.length,
    })
    await fc.assert(
      fc.asyncProperty(texts, async (row) => {
        const written = csvOf([incidentColumns, row.with(0, 'INC')])
        const [, read] = textsOf(await tableOf(written))
        expect(read).toEqual(row.with(0, 'INC').map((text) => text || null))
      }),
    )
    expect(textsOf(await tableOf("id,note\n'=1,'-x\n"))[1]).toEqual(["'=1", "'-x"])
  })

  test.each([
    ['commas', 'id,date,note\n1,2023-05-04,"a; b; c"\n2,2023-05-06,"d; e; f"\n', ','],
    ['semicolons and decimal commas', 'id;lat;lon\nA;49,5;36,6\nB;48,1;37,2\nC;47,9;35,1\n', ';'],
    ['tabs and sentences', 'id\tnote\n1\tFire, smoke, rubble; no one hurt\n2\tShells, two, | three\n', '\t'],
    ['bars and a list', 'id|tags|note\n1|a,b|x\n2|a,b,c|y\n', '|'],
    ['commas and lists by bars', 'id,tags\n1,a|b\n2,b|c\n', ','],
    [
      'a title above',
      'Weekly list; third week\n\nid,date,place\n1,2023-05-04,Madeup\n2,2023-05-05,Farwell\n',
      ',',
    ],
    ['one column with commas', 'note\nFire, smoke\nShells, two\n', ';'],
    ['one column', 'note\nFire\n', ','],
    ['what its first line says', 'sep=;\nid;note\n1;a,b,c\n', ';'],
    ['broken quotes under others', 'id;note;more\n1;a "b", c;x\n2;d, "e";y\n', ';'],
  ])('is found to have %s', async (_what, text, delimiter) => {
    expect((await tableOf(text)).reading.delimiter).toBe(delimiter)
  })

  it('counts rows as a spreadsheet does: blank lines too, breaks in cells not, a line about the separator not', async () => {
    const text = 'sep=,\r\n\r\nid,note\r\n1,"two\nlines"\r\n\r\n , \r\n2,x\r\n\r\n'
    const { rows } = await tableOf(text)
    expect(rows).toEqual([
      { row: 3, cells: ['1', 'two\nlines'] },
      { row: 6, cells: ['2', 'x'] },
    ])
  })

  it('may end its lines in three ways at once', async () => {
    const { rows } = await tableOf('id,note\r\n1,a\n2,"b"\r3,c')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ])
  })

  it('keeps a quotation mark in a cell that does not begin with one', async () => {
    const { rows } = await tableOf('id,note,more\n1,5" shell,"he said ""no"""\n2,a"b"c,"x"\n3,"""",y"')
    expect(rows.map(({ cells }) => cells.slice(1))).toEqual([
      ['5" shell', 'he said "no"'],
      ['a"b"c', 'x'],
      ['"', 'y"'],
    ])
  })

  test.each([
    ['text behind a closing quote', 'id,note\n1,"a"b\n', /Row 2 has a quoted cell with text behind/],
    [
      'such text, and a mark that is kept',
      'id,note\n1,5" shell\n2,x\n3,"a"b"c"\n',
      /Row 4 has a quoted cell/,
    ],
    [
      'a quote that is never closed',
      'id,note\n1,x\n2,"a\n3,b\n',
      /Row 3 has a quotation mark that is never closed/,
    ],
    [
      'such a quote, and a mark that is kept',
      'id,note\n1,5" x\n2,"a\n3,b\n',
      /Row 3 has a quotation mark that is never/,
    ],
  ])('is refused by the row that has %s', async (_what, text, words) => {
    expect((await refusalOf(text)).message).toMatch(words)
  })

  it('may have rows that are shorter, and says what stands beyond the last column', async () => {
    const { rows } = await tableOf('id,date,note\n1\n2,x,y,\n3,x,y, ,left,\n')
    expect(rows).toEqual([
      { row: 2, cells: ['1', null, null] },
      { row: 3, cells: ['2', 'x', 'y'] },
      { row: 4, cells: ['3', 'x', 'y'], beyond: ['left', ''] },
    ])
  })

  it('refuses a delimiter that cannot be one', async () => {
    expect((await refusalOf('a,b\n1,2', { delimiter: '"' })).message).toMatch(/cannot stand between cells/)
    expect((await refusalOf('a,b\n1,2', { delimiter: '' })).message).toMatch(/cannot stand between cells/)
  })
})
