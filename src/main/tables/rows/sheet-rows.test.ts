import { describe, expect, it, test } from 'vitest'
import { readable } from '#main/archive/unreadable.ts'
import type { Cell } from '#shared/mapping/table.ts'
import { SheetReader, type SheetRows } from './sheet-rows.ts'

function read(...sheet: readonly (readonly Cell[])[]): SheetRows {
  const reader = new SheetReader()
  sheet.forEach((cells, index) => reader.add(index + 1, cells))
  return reader.end()
}

const refusal = async (...sheet: readonly (readonly Cell[])[]): Promise<string> => {
  const done = await readable(async () => read(...sheet))
  return done.ok ? '' : done.failure.message
}

describe('the rows of a sheet', () => {
  it('are named by the first that is not blank: in one line, trimmed, composed', () => {
    const { columns, rows } = read(
      [],
      [null, ' '],
      [' Event\n date ', 'Re\u0301cit', { type: 'number', text: '2023' }],
      ['a', 'b', 'c'],
    )
    expect(columns).toEqual(['Event date', 'Récit', '2023'])
    expect(rows).toEqual([{ row: 4, cells: ['a', 'b', 'c'] }])
  })

  it('leave out columns without a name and anything in them', () => {
    const { columns, rows } = read(['id', ' ', 'note', ''], ['1', null, 'a', ''], ['2', ' '])
    expect(columns).toEqual(['id', 'note'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', 'a'],
      ['2', null],
    ])
  })

  test.each([
    [
      'a name comes twice',
      [['id', 'date', 'Date', 'date '], ['1']],
      'Row 1: columns B and D have the same name “date”.',
    ],
    [
      'a value has no name',
      [['id', '', 'x'], ['1'], ['2', 'y']],
      'Row 3, column B has a value, and its column has no name.',
    ],
    [
      'a name is prose',
      [
        ['id', 'x'.repeat(301)],
        ['1', '2'],
      ],
      'Row 1, column B cannot be the name',
    ],
    [
      'a name turns words around',
      [
        ['id', '\u202etxt'],
        ['1', '2'],
      ],
      'Row 1, column B cannot be the name',
    ],
    [
      'a cell is a book',
      [
        ['id', 'note'],
        ['1', 'x'.repeat(1_000_001)],
      ],
      'Row 2, column B has more than',
    ],
    [
      'a row is nothing like the others',
      [['id', 'note'], Array.from({ length: 2_001 }, () => 'x')],
      'Row 2 has 2001 cells, and the table has 2 columns',
    ],
    [
      'there are columns without end',
      [Array.from({ length: 2_001 }, (_, at) => `c${at}`), ['1']],
      'more than 2,000 columns',
    ],
  ])('are refused where %s', async (_what, sheet, words) => expect(await refusal(...sheet)).toContain(words))

  it('may begin below a title, which is told as skipped', () => {
    const { columns, rows, skipped } = read(
      ['Weekly list'],
      [],
      ['Third week', null],
      ['id', 'date', 'note'],
      ['1', 'x', 'y'],
    )
    expect(columns).toEqual(['id', 'date', 'note'])
    expect(rows.map(({ row }) => row)).toEqual([5])
    expect(skipped).toEqual([1, 3])
  })

  it('have a header of one column where nothing wider follows', () => {
    expect(read(['note'], ['a'], ['b'])).toEqual({
      columns: ['note'],
      places: [0],
      rows: [
        { row: 2, cells: ['a'] },
        { row: 3, cells: ['b'] },
      ],
      skipped: [],
    })
    const ragged = read(['note'], ['a'], ['b', 'c'])
    expect(ragged.columns).toEqual(['note'])
    expect(ragged.rows.at(-1)).toEqual({ row: 3, cells: ['b'], beyond: ['c'] })
  })

  it('may have tags of HXL below the header, which are told as skipped', () => {
    const header = ['Date', 'Place', 'Killed']
    const tagged = read(header, [' #date', null, '#affected +killed'], ['a', 'b', 'c'])
    expect([tagged.skipped, tagged.rows.length]).toEqual([[2], 1])
    const oneTag = read(header, ['#stop', null, null], ['#date', '#adm1', '#x'])
    expect([oneTag.skipped, oneTag.rows.length]).toEqual([[], 2])
  })
})
