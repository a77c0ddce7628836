import { describe, expect, it, test } from 'vitest'
import type { FieldOf } from '../domain/import-profile/schema.ts'
import { mapRows, missingColumns } from './map-rows.ts'
import type { Cell } from './table.ts'
import { mapped, profileOf, tableOf, told } from './testing/mapped.fixture.ts'

const key: FieldOf<'key'> = { to: 'key', columns: ['id'] }
const title: FieldOf<'title'> = { to: 'title', template: '{what}', take: 'whole' }

describe('the id of a row', () => {
  it.each([
    ['A1', 'A1'],
    ['  A \n 1 ', 'A 1'],
    ['A1, \n', 'A1'],
    ['A1;', 'A1'],
    ['1.0', '1'],
    ['1.00,', '1'],
    [{ type: 'number', text: '1' }, '1'],
    [{ type: 'number', text: '1.0' }, '1'],
    ['12345678901234567890.0', '12345678901234567890'],
    ['01', '01'],
    ['01.0', '01.0'],
    ['1.10', '1.10'],
    ['v1.0', 'v1.0'],
    ['\u200eA1\u200b', 'A1'],
    ['Cafe\u0301 1', 'Caf\u00e9 1'],
    ['n/a', ''],
    [null, ''],
  ] satisfies readonly (readonly [Cell, string])[])('%j is %j', (id, expected) => {
    expect(mapped({ id }, key).key).toBe(expected)
  })

  it('may be of several columns', () => {
    expect(mapped({ a: '1.0', b: null, c: '2' }, { to: 'key', columns: ['a', 'b', 'c'] }).key).toBe('1 / 2')
  })

  it('is refused where it is no id', () => {
    expect(mapped({ id: 'x'.repeat(501) }, key).told).toEqual(['id too-long!'])
  })
})

describe('the title', () => {
  it('is the id where the row has none, and that is told', () => {
    const row = mapped({ id: 'A1', what: ' ' }, key, title)
    expect(row.made?.title).toBe('A1')
    expect(row.told).toEqual(['title-from-key'])
  })

  it('is not invented where there is no id either', () => {
    const row = mapped({ what: 'n/a', other: 'kept' }, title)
    expect(row.made).toBeNull()
    expect(row.told).toEqual(['required!'])
    expect(row.cells).toEqual([
      ['what', 'n/a'],
      ['other', 'kept'],
    ])
  })

  it('keeps the row out where it is too long, and is not cut', () => {
    const row = mapped({ what: 'word '.repeat(80) }, title)
    expect(row.made).toBeNull()
    expect(row.told).toEqual(['what too-long!'])
  })

  it('is cut at a word, and told, where it is the first sentence and the summary has it whole', () => {
    const text = `A ${'long '.repeat(80)}sentence. Another.`
    const row = mapped(
      { what: text },
      { ...title, take: 'first-sentence' },
      { to: 'summary', template: '{what}', take: 'whole' },
    )
    expect(row.made?.title).toMatch(/^A long .* long…$/)
    expect(row.made?.title.length).toBeLessThanOrEqual(300)
    expect(row.made?.summary).toBe(text)
    expect(row.told).toEqual(['shortened'])
  })

  it('loses what parts cells at its end', () => {
    expect(mapped({ what: 'Clip A1,\n' }, title).made?.title).toBe('Clip A1')
  })
})

test('a summary keeps its lines, and shows what a record may not hold', () => {
  const row = mapped({ what: 'One\r\ntwo \u202ethree' }, { to: 'summary', template: '{what}', take: 'whole' })
  expect(row.made?.summary).toBe('One\ntwo [U+202E]three')
  expect(row.told).toEqual(['what hidden-characters'])
  expect(row.cells).toEqual([['what', 'One\r\ntwo \u202ethree']])
})

test('cells are kept as received, lists as JSON, blank ones not at all', () => {
  const row = mapped({
    a: ' x ',
    b: null,
    c: '',
    d: { type: 'list', items: ['1', '', '2'] },
    e: { type: 'number', text: '1.0' },
    f: 'half \ud800',
  })
  expect(row.cells).toEqual([
    ['a', ' x '],
    ['d', '["1","","2"]'],
    ['e', '1.0'],
    ['f', 'half [U+D800]'],
  ])
  expect(row.told).toEqual(['f hidden-characters'])
})

test('a row that goes beyond the last column stays out, whole', () => {
  const table = tableOf(['what'], ['A'])
  const [row] = mapRows(
    { ...table, rows: [{ row: 2, cells: ['A'], beyond: ['', 'stray'] }] },
    profileOf([title]),
  )
  expect(row?.made).toBeNull()
  expect(row?.cells).toEqual([
    ['what', 'A'],
    ['', 'stray'],
  ])
  expect(row && told(row)).toEqual(['row-shape!'])
})

test('a cell that a workbook could not work out is blank, and told where a rule reads it', () => {
  const error = { type: 'error', text: '#REF!' } as const
  const formula = { type: 'formula', text: 'A school' } as const
  const row = mapped({ what: formula, other: error, unread: error }, title, {
    to: 'summary',
    template: '{other}',
    take: 'whole',
  })
  expect(row.made?.title).toBe('A school')
  expect(row.made?.summary).toBe('')
  expect(row.told).toEqual(['what formula', 'other cell-error'])
})

test('problems that keep the row out come first, each once, with the beginning of the cell', () => {
  const row = mapped(
    { id: 'x'.repeat(600), n: 'GRAPHIC' },
    { to: 'check', column: 'n', as: 'number', ifUnreadable: 'unknown' },
    { to: 'check', column: 'n', as: 'number', ifUnreadable: 'unknown' },
    key,
  )
  expect(row.told).toEqual(['id too-long!', 'n number'])
  expect(row.problems[0]?.value).toBe(`${'x'.repeat(199)}…`)
})

test.each([
  ['number', 'GRAPHIC', ['n number!']],
  ['number', '1.5', []],
  ['number', 'unknown', []],
  ['number', null, []],
  ['yes-no', 'Unknown', []],
  ['yes-no', 'YES', []],
  ['yes-no', 'maybe', ['n yes-no!']],
  ['date', '2022-03', []],
  ['date', '31/02/2022', ['n date-impossible!']],
] as const)('a column of %ss may hold %j: %j', (as, n, expected) => {
  expect(mapped({ n }, { to: 'check', column: 'n', as, ifUnreadable: 'reject' }).told).toEqual(expected)
})

test('media are named once each, as received', () => {
  const row = mapped(
    { photo: 'a.jpg| b.jpg |a.jpg', video: 'n/a' },
    { to: 'media', columns: ['photo', 'video'], split: ['bar'] },
  )
  expect(row.media).toEqual(['a.jpg', 'b.jpg'])
})

test('rows are made one by one, and say which columns of the profile are missing', () => {
  const profile = profileOf([key, title, { to: 'weapon', column: 'arms' }])
  const rows = mapRows(tableOf(['what'], ['A'], ['B']), profile)
  expect(rows.next().value).toMatchObject({ row: 2, made: { title: 'A' } })
  expect(missingColumns(profile, ['what'])).toEqual(['id', 'arms'])
})
