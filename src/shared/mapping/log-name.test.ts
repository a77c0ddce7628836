import { expect, test } from 'vitest'
import { namingOf, plainFileName, profileForFile } from './log-name.ts'
import { profileOf, tableOf } from './testing/mapped.fixture.ts'

const profile = profileOf([{ to: 'key', columns: ['id'] }])
const { log } = profile
const ofForms = { ...profile, log: { ...log, name: 'A form', nameFrom: { columns: ['form', 'version'] } } }
const named = (file: string, columns: string[], ...rows: string[][]) =>
  profileForFile(ofForms, namingOf(tableOf(columns, ...rows), file)).log

test('a profile of one log calls it as it says, whatever the file is called', () => {
  expect(profileForFile(profile, namingOf(tableOf(['form'], ['Mills']), 'mills.csv'))).toBe(profile)
})

test('a profile of many logs calls each by the column in which all rows say the same, or by its file', () => {
  expect(named('a.csv', ['id', 'form'], ['1', 'Mills '], ['2', 'Mills'])).toEqual({
    ...log,
    name: 'A form: Mills',
  })
  expect(named('a.csv', ['form', 'version'], ['Mills', 'v1'], ['Wells', 'v1']).name).toBe('A form: v1')
  expect(named('a.csv', ['form'], ['Mills'], ['']).name).toBe('A form: a')
  expect(named('Wells\u202e.csv', ['id'], ['1']).name).toBe('A form: Wells[U+202E]')
  expect(named('2022-05-01.csv', ['id'])).toEqual({ ...log, name: 'A form' })
  expect(named(`${'x'.repeat(400)}.csv`, []).name).toHaveLength(300)
})

test.each([
  ['Mills_2022_05_01_10_11_12.csv', 'Mills'],
  ['Mills - all versions - 2022-05-01-10-11-12.xlsx', 'Mills - all versions'],
  ['2022-05-01 mills in the north.json', 'mills in the north'],
  ['mills-20220501T101112Z.geojson', 'mills'],
  ['export 1.5.2022, mills (3).csv', 'export, mills'],
  ['mills.2023.zip', 'mills.2023'],
  ['mills 12345678.csv', 'mills 12345678'],
  ['млини_01-05-2022.CSV', 'млини'],
  ['no-ending', 'no-ending'],
  ['.csv', ''],
])('%s is the file of %j', (file, name) => {
  expect(plainFileName(file)).toBe(name)
})
