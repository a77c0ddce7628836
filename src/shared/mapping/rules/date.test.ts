import { describe, expect, it, test } from 'vitest'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { mapRows } from '../map-rows.ts'
import { mapped, profileOf, tableOf, told } from '../testing/mapped.fixture.ts'
import type { Cell } from '../table.ts'

const rule = (more: Partial<FieldOf<'date'>> = {}): FieldOf<'date'> => ({
  to: 'date',
  column: 'when',
  patterns: [],
  endColumn: null,
  precision: null,
  month: null,
  ifUnreadable: 'unknown',
  ...more,
})
const dated = (cells: Readonly<Record<string, Cell>>, more?: Partial<FieldOf<'date'>>) => {
  const { made, told: problems } = mapped(cells, rule(more))
  return [...(made?.dates.map(({ edtf }) => edtf) ?? ['rejected']), ...problems]
}

test.each<[Cell, string[]]>([
  ['2022-03-16', ['2022-03-16']],
  [{ type: 'date', text: '2022-03-16' }, ['2022-03-16']],
  [{ type: 'date', text: '2022-03-16T08:50' }, ['2022-03-16']],
  [{ type: 'number', text: '2022' }, ['2022']],
  [{ type: 'number', text: '44636' }, ['when date']],
  ['n/a', []],
  [null, []],
  ['soon', ['when date']],
  ['2022-03-16 | 2022-03-18', ['2022-03-16', '2022-03-18']],
  [{ type: 'list', items: ['2022-03-16', '', 'soon'] }, ['2022-03-16', 'when date']],
])('of %j: %j', (when, expected) => {
  expect(dated({ when })).toEqual(expected)
})

describe('of a column', () => {
  const column = (...texts: string[]) =>
    [
      ...mapRows(
        tableOf(['when'], ...texts.map((text) => [text])),
        profileOf([{ to: 'title', template: 'x', take: 'whole' }, rule()]),
      ),
    ].map((row) => row.made?.dates[0]?.edtf ?? told(row)[0])
  it('one day above 12 decides for all', () => {
    expect(column('5/6/2022', '3/16/2022')).toEqual(['2022-05-06', '2022-03-16'])
    expect(column('16/3/2022', '5/6/2022')).toEqual(['2022-03-16', '2022-06-05'])
  })
  it('every date in a cell counts', () => {
    expect(column('16/3/2022 | 18/3/2022', '3/17/2022', '5/6/2022').slice(1)).toEqual([
      '2022-03-17',
      'when date-ambiguous',
    ])
  })
  it('nothing decides where nothing can', () => {
    expect(column('5/6/2022', '7/7/2022')).toEqual(['when date-ambiguous', '2022-07-07'])
  })
  it('a contradiction leaves only what is certain by itself', () => {
    expect(column('5/6/2022', '3/16/2022', '16/3/2022')).toEqual([
      'when date-ambiguous',
      '2022-03-16',
      '2022-03-16',
    ])
  })
})

test('patterns are tried in order, and numbers are read by nothing else', () => {
  const patterns = ['MMMM d yyyy', 'MMMM d, yyyy', 'd/M/yyyy']
  expect(dated({ when: 'October 8 2023' }, { patterns })).toEqual(['2023-10-08'])
  expect(dated({ when: 'October  18,\n2023' }, { patterns })).toEqual(['2023-10-18'])
  expect(dated({ when: '5/6/2022' }, { patterns })).toEqual(['2022-06-05'])
  expect(dated({ when: '5/6/22' }, { patterns })).toEqual(['when date-ambiguous'])
  expect(dated({ when: '2022-03' }, { patterns })).toEqual(['2022-03'])
})

test('a column that has a pattern is not read by the order that its numbers would allow', () => {
  const read = (text: string) => {
    const title = { to: 'title', template: 'x', take: 'whole' } as const
    const profile = profileOf([title, rule({ patterns: ['MMMM d yyyy'] })])
    return [...mapRows(tableOf(['when'], [text], ['16/3/2022']), profile)].map(told)
  }
  expect(read('5/6/2022')).toEqual([['when date-ambiguous'], []])
})

describe('a column of which the profile fixes the order', () => {
  const column = (patterns: string[], ...texts: string[]) =>
    [
      ...mapRows(
        tableOf(['when'], ...texts.map((text) => [text])),
        profileOf([{ to: 'title', template: 'x', take: 'whole' }, rule({ patterns })]),
      ),
    ].map((row) => row.made?.dates[0]?.edtf ?? told(row)[0])
  it('a date that fits only the other is told, and never read by it', () => {
    expect(column(['M/d/yyyy'], '5/6/2022', '3/16/2022', '16/3/2022', '16.3.2022', '16/3/22')).toEqual([
      '2022-05-06',
      '2022-03-16',
      'when date-order',
      'when date-order',
      'when date-order',
    ])
    expect(column(['d/M/yyyy'], '3/16/2022', '16/3/2022')[0]).toBe('when date-order')
  })
  it('is not read at all where dates fit only the other order, and none only this', () => {
    expect(column(['M/d/yyyy'], '5/6/2022', '16/3/2022', '7/7/2022', '2022-03-16')).toEqual([
      'when date-order',
      'when date-order',
      '2022-07-07',
      '2022-03-16',
    ])
    expect(column(['M/d/yy h:mm a'], '5/6/24 12:00 AM', '16/3/24 12:00 AM')).toEqual([
      'when date-order',
      'when date-order',
    ])
  })
  it('whose year comes first is read in its order too, and a typed date as what it is', () => {
    expect(column(['yyyy-dd-MM'], '2022-05-06', '2022-05-16')).toEqual(['2022-06-05', 'when date-order'])
    const typed: Cell = { type: 'date', text: '2022-05-06' }
    expect(dated({ when: typed }, { patterns: ['yyyy-dd-MM'] })).toEqual(['2022-05-06'])
  })
  it('decides itself where patterns of both orders fit', () => {
    const both = ['d/M/yyyy', 'M/d/yyyy']
    expect(column(both, '5/6/2022', '7/7/2022')).toEqual(['when date-ambiguous', '2022-07-07'])
    expect(column(both, '5/6/2022', '3/16/2022')).toEqual(['2022-05-06', '2022-03-16'])
    expect(column(both, '5/6/2022', '3/16/2022', '16/3/2022')[0]).toBe('when date-ambiguous')
    expect(column(['d/M/yy', 'M/d/yy'], '5/6/22', '31/6/22')[0]).toBe('when date-ambiguous')
  })
})

test('two years are no summer, unless the profile says that there are seasons', () => {
  expect(dated({ when: '2021-22' })).toEqual(['when date-ambiguous'])
  expect(dated({ when: '2021-22' }, { patterns: ['d/M/yyyy'] })).toEqual(['when date-ambiguous'])
  expect(dated({ when: '2021-22' }, { seasons: true })).toEqual(['2021-22'])
})

test('an unreadable date keeps the row out where the profile says so', () => {
  expect(dated({ when: 'soon' }, { ifUnreadable: 'reject' })).toEqual(['rejected', 'when date!'])
})

describe('with a last day', () => {
  it.each([
    ['2022-03-16', '2022-03-18', ['2022-03-16/2022-03-18']],
    ['2022-03-16', '2022-03-16', ['2022-03-16']],
    ['2022-03-16', null, ['2022-03-16']],
    [null, '2022-03-18', ['/2022-03-18']],
    ['2022-03-16', 'soon', ['2022-03-16', 'end date']],
    ['2022-03-18', '2022-03-16', ['end date-backwards']],
  ])('%j to %j', (when, end, expected) => {
    expect(dated({ when, end }, { endColumn: 'end' })).toEqual(expected)
  })
})

describe('as exact as another column says', () => {
  const precision = {
    column: 'how',
    table: [
      { words: ['1'], value: 'day' as const },
      { words: ['2', '3'], value: 'span' as const },
      { words: ['4'], value: 'month' as const },
      { words: ['about'], value: 'approximate' as const },
    ],
  }
  it.each([
    ['1', ['2022-03-16']],
    ['4', ['2022-03']],
    ['about', ['2022-03-16~']],
    [null, ['2022-03-16']],
    ['7', ['2022-03-16', 'how keyword']],
  ])('%j', (how, expected) => {
    expect(dated({ when: '2022-03-16', how }, { precision })).toEqual(expected)
  })
  it('a span from the first to the last day', () => {
    const cells = { when: '2022-03-16', end: '2022-03-20', how: '3' }
    expect(dated(cells, { precision, endColumn: 'end' })).toEqual(['2022-03-16/2022-03-20'])
  })
})

describe('where the text names only the month', () => {
  const month = { column: 'what', take: 'month' as const }
  it.each([
    ['March 2022: a school was hit.', ['2022-03', 'when month-only']],
    ['16 March 2022: a school was hit.', ['2022-03-16']],
    ['April 2022: a school was hit.', ['2022-03-16', 'when date-elsewhere']],
    ['A school was hit.', ['2022-03-16']],
    [null, ['2022-03-16']],
  ])('%j', (what, expected) => {
    expect(dated({ when: '2022-03-16', what }, { month })).toEqual(expected)
  })
  it('the day is kept, and it is told all the same, where the profile says so', () => {
    const cells = { when: '2022-03-16', what: 'March 2022: a school was hit.' }
    expect(dated(cells, { month: { ...month, take: 'day' } })).toEqual(['2022-03-16', 'when month-only'])
  })
})

describe('a time of day', () => {
  const first = (when: string, more?: Partial<FieldOf<'date'>>) => mapped({ when }, rule(more)).made?.dates[0]
  it('with an offset is a window', () => {
    expect(first('2022-03-16T08:50:00+02:00')).toEqual({
      edtf: '2022-03-16',
      basis: 'Column “when” of the log',
      window: { start: '2022-03-16T08:50', end: '2022-03-16T08:50', offset: '+02:00', zone: '' },
    })
  })
  it('without one is told by the basis', () => {
    expect(first('2022-03-16 08:50')).toEqual({
      edtf: '2022-03-16',
      basis: 'Column “when” of the log; it gives the time 08:50 without a time zone',
      window: null,
    })
  })
  it.each([
    ['2022-03-16T08:00Z', '2022-03-16T10:00Z', '', '2022-03-16T08:00 2022-03-16T10:00'],
    ['2022-03-16 08:00', '2022-03-16 10:00', '08:00 without a time zone and 10:00 without a time zone', null],
    ['2022-03-16', '2022-03-18 10:00', '10:00 without a time zone', null],
    ['2022-03-16T08:00Z', '2022-03-16T10:00+02:00', '08:00Z and 10:00+02:00', null],
  ])('of the last day too: %j to %j', (when, end, told, window) => {
    const date = mapped({ when, end }, rule({ endColumn: 'end' })).made?.dates[0]
    const basis = 'Columns “when” and “end” of the log'
    expect(date?.basis).toBe(told === '' ? basis : `${basis}; it gives the time ${told}`)
    expect(date?.window ? `${date.window.start} ${date.window.end}` : null).toBe(window)
  })
  it('is none at midnight', () => {
    const read = first('1/31/24 12:00 AM', { patterns: ['M/d/yy h:mm a'] })
    expect(read).toEqual({ edtf: '2024-01-31', basis: 'Column “when” of the log', window: null })
  })
})
