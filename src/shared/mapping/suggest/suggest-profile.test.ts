import { expect, test } from 'vitest'
import { importProfileBody } from '../../domain/import-profile/schema.ts'
import { mapRows } from '../map-rows.ts'
import { madeInWords } from '../made-in-words.ts'
import { tableOf } from '../testing/mapped.fixture.ts'
import { suggestProfile } from './suggest-profile.ts'

const inWords = (table: Parameters<typeof suggestProfile>[0]) => {
  const profile = suggestProfile(table, 'Some log')
  expect(importProfileBody.parse(profile)).toEqual(profile)
  const [row] = mapRows(table, profile)
  return {
    key: row?.key,
    ...Object.fromEntries(row?.made ? madeInWords(row.made).map(({ field, text }) => [field, text]) : []),
  }
}

test('a log of the usual columns', () => {
  const table = tableOf(
    [
      'Incident ID',
      'Date of incident',
      'Village',
      'Oblast',
      'Lat',
      'Long',
      'Description',
      'People killed',
      'Wounded',
      'Weapon',
      'Link',
    ],
    [
      'S-1',
      '16.03.2022',
      'Sunivka',
      'Moon Oblast',
      '48.5',
      '37.25',
      'A school was hit. Two were hurt.',
      '0',
      '2',
      'Rocket',
      'https://a.example/1',
    ],
    [
      'S-2',
      '5.04.2022',
      'Tin',
      'Moon Oblast',
      '48.6',
      '37.35',
      'A house burnt. Nobody was in.',
      '',
      '',
      '',
      'https://a.example/2',
    ],
  )
  expect(inWords(table)).toEqual({
    key: 'S-1',
    title: 'A school was hit.',
    summary: 'A school was hit. Two were hurt.',
    dates: '16 March 2022',
    places: 'Sunivka, Moon Oblast, 48.50000, 37.25000',
    attack: 'Rocket',
    casualties: 'killed: 0, People killed\ninjured: 2, Wounded',
    sources: 'https://a.example/1',
  })
})

test('in Ukrainian', () => {
  const table = tableOf(
    ['Номер', 'Дата', 'Населений пункт', 'Область', 'Координати', 'Опис події', 'Загинуло'],
    [
      '1',
      '16 березня 2022',
      'Сунівка',
      'Місячна область',
      '48.5, 37.25',
      'Влучання у школу. Двоє поранені.',
      '1',
    ],
    ['2', '17 березня 2022', 'Тін', 'Місячна область', '48.6, 37.35', 'Згорів будинок на околиці.', '0'],
  )
  expect(inWords(table)).toEqual({
    key: '1',
    title: 'Влучання у школу.',
    summary: 'Влучання у школу. Двоє поранені.',
    dates: '16 March 2022',
    places: 'Сунівка, Місячна область, 48.50000, 37.25000',
    casualties: 'killed: 1, Загинуло',
  })
})

test('a day in the cell is offered as the month that the text names', () => {
  const table = tableOf(
    ['Date', 'Event Description'],
    ['2024-03-13', 'March 2024: A warehouse was hit by a drone.'],
    ['2024-02-20', 'February 2024: A bakery was closed by force.'],
  )
  expect(inWords(table)).toMatchObject({ dates: 'March 2024' })
})

test('years of two digits are read by the order that their column allows', () => {
  const table = tableOf(
    ['Attack Date', 'What'],
    ['1/31/24 12:00 AM', 'A clinic was hit'],
    ['2/1/24 12:00 AM', 'A van was hit'],
  )
  expect(inWords(table)).toMatchObject({ dates: '31 January 2024' })
})

test('a person’s name is no title, ids that repeat are none, and nothing is claimed of columns that nobody knows', () => {
  const table = tableOf(['id', 'name', 'zzz'], ['1', 'Somebody Of Sun', '5'], ['1', 'Somebody Else', '6'])
  const { fields } = suggestProfile(table, 'x')
  expect(fields.map(({ to }) => to)).toEqual(['title'])
})

test.each([
  ['a thousand ids that come five times each', (row: number) => String(row % 1_000), false],
  [
    'an id of which one in twenty comes twice',
    (row: number) => String(row % 20 === 0 ? row + 1 : row),
    false,
  ],
  ['an id that came twice by mistake', (row: number) => String(row === 7 ? 8 : row), true],
  ['an id that one row lacks', (row: number) => (row === 7 ? null : String(row)), true],
])('%s: %#', (_, idOf, isKey) => {
  const rows = Array.from({ length: 5_000 }, (_none, row) => [idOf(row), 'A clinic was hit'])
  const kinds = suggestProfile(tableOf(['id', 'What'], ...rows), 'x').fields.map(({ to }) => to)
  expect(kinds.includes('key')).toBe(isKey)
})

test('an id that half of the rows lack is none', () => {
  const table = tableOf(['id', 'What'], ['1', 'A clinic was hit'], [null, 'A van was hit'])
  expect(suggestProfile(table, 'x').fields.map(({ to }) => to)).not.toContain('key')
})

test.each([
  [tableOf(['a{b'], ['x']), 1],
  [tableOf(['a'], [null]), 1],
])('something is offered even for %#', (table, fields) => {
  const profile = suggestProfile(table, '  ')
  expect(profile.title).toBe('Log')
  expect(importProfileBody.parse(profile).fields).toHaveLength(fields)
})
