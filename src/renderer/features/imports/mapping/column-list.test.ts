import { describe, expect, test } from 'vitest'
import type { ColumnFacts } from '#shared/ipc/logs.ts'
import { columnList, shownColumns } from './column-list.ts'
import { formOf } from './mapping-form.ts'
import { holds } from './holds.ts'
import { monthOffer } from './month-offer.ts'
import { newRule } from './new-rule.ts'
import { rulePart } from './rule-part.ts'

const facts = (name: string, part: Partial<ColumnFacts> = {}): ColumnFacts => ({
  name,
  blank: 0,
  numbers: 0,
  dates: 0,
  links: 0,
  different: 3,
  dateOrder: 'none',
  examples: [],
  ...part,
})
const form = formOf({
  title: 'Mills',
  note: '',
  log: { name: 'Log of mills', publisher: '', url: '', language: 'und', tlp: 'TLP:AMBER' },
  recognise: ['Gone'],
  blanks: [],
  fields: [
    { to: 'title', template: '{Mill} near {Town}', take: 'whole' },
    { to: 'weapon', column: 'Lost' },
    { ...newRule('target', { column: '', statement: null }) },
  ],
})

describe('the list of columns', () => {
  const { lines, always } = columnList(form, [facts('Town'), facts('Mill'), facts('Colour')])

  test('has those of the file in their order, then those that only the profile names', () => {
    expect(lines.map(({ name }) => name)).toEqual(['Town', 'Mill', 'Colour', 'Lost', 'Gone'])
    expect(lines.map((line) => line.facts === null)).toEqual([false, false, false, true, true])
  })

  test('has a rule of two columns at both, and one of none apart', () => {
    expect(lines.map(({ rules }) => rules.map(({ rule }) => rule.to))).toEqual([
      ['title'],
      ['title'],
      [],
      ['weapon'],
      [],
    ])
    expect(always.map(({ rule }) => rule.to)).toEqual(['target'])
  })

  test('is narrowed down by use and by name', () => {
    const names = (filter: 'all' | 'used' | 'unused', text: string) =>
      shownColumns(lines, filter, text).map(({ name }) => name)
    expect(names('used', '')).toEqual(['Town', 'Mill', 'Lost'])
    expect(names('unused', ' COL ')).toEqual(['Colour'])
  })
})

test('a column holds what all of its cells are, or most of them, or only text', () => {
  expect(holds(facts('A', { blank: 2, numbers: 3 }), 5)).toBe('numbers')
  expect(holds(facts('A', { dates: 4 }), 5)).toBe('mostly-dates')
  expect(holds(facts('A', { links: 2 }), 5)).toBe('text')
  expect(holds(facts('A', { blank: 5 }), 5)).toBe('nothing')
})

test('a rule of several columns says what it reads in each', () => {
  const place = { ...newRule('place', { column: 'Town', statement: null }) }
  if (place.to !== 'place') throw new Error('no place')
  const rule = { ...place, position: { in: 'two', latitude: 'Y', longitude: 'X' } as const }
  expect(['Town', 'Y', 'X'].map((column) => rulePart(rule, column))).toEqual([null, 'latitude', 'longitude'])
})

describe('a month in the text', () => {
  const columns = [facts('Day', { dates: 2, dateOrder: 'none' }), facts('Text')]
  const row = (at: number, day: string, text: string) => ({ row: at, cells: [day, text] })

  test('is offered where the text names no day of it', () => {
    const sample = [
      row(2, '2024-03-01', 'March 2024: a mill burnt'),
      row(3, '2024-04-01', 'On 1 April 2024, …'),
    ]
    expect(monthOffer({ columns, sample }, 'Day')).toEqual({
      column: 'Text',
      rows: 1,
      text: 'March 2024: a mill burnt',
    })
  })

  test('is not offered where it is another month, or there is none', () => {
    const sample = [row(2, '2024-03-01', 'May 2024: a mill burnt'), row(3, '2024-04-01', 'A mill')]
    expect(monthOffer({ columns, sample }, 'Day')).toBeNull()
  })
})
