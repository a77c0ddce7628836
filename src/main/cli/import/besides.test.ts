import { expect, test } from 'vitest'
import { makeWorkbook } from '#main/tables/xlsx/testing/make-workbook.ts'
import { header, prepared, run, withPassphrase } from '../testing/imports.fixture.ts'

withPassphrase()

const columns = ['No.', 'What happened', 'Killed', 'Remark']
const workbook = makeWorkbook({
  sheets: [
    { name: 'Log', rows: [columns, ['1', 'A well was hit', 2, 'x'], ['2', 'A road was closed', null, 'y']] },
    {
      name: 'Notes',
      state: 'hidden',
      rows: [
        ['Who', 'When'],
        ['somebody', 'in May'],
      ],
    },
  ],
})
const lists = JSON.stringify({
  data: { events: [{ 'No.': 1, 'What happened': 'A well was hit' }, { 'No.': 2 }], places: [{ name: 'A' }] },
})

test('what a workbook or JSON has besides is told, with how it was read and the columns that no rule reads', async () => {
  const { write, map, at } = await prepared()
  const dry = { ...at, map, 'dry-run': true }
  const book = await run(dry, await write('log.xlsx', workbook))
  expect(book.told.files[0]?.besides).toEqual({
    reading: { format: 'xlsx', encoding: null, delimiter: null, sheet: 'Log' },
    skippedRows: [],
    otherSheets: [{ name: 'Notes', rows: 1 }],
    notes: [],
    keptColumns: ['Remark'],
  })
  expect(book.text).toContain('read as a workbook, “Log”\n')
  expect(book.text).toContain('also there, with so many rows: “Notes” (1); --sheet NAME reads another')
  expect(book.text).toContain('kept      1 column with each record that no rule reads: “Remark”')
  const json = await run(dry, await write('log.json', lists))
  expect(json.told.files[0]?.besides).toMatchObject({
    reading: { format: 'json', encoding: 'utf-8', sheet: 'data.events' },
    otherSheets: [{ name: 'data.places', rows: 1 }],
    keptColumns: [],
  })
  const csv = await run(dry, await write('log.csv', `A log of a village,,\n${header}1,A well,2\n`))
  expect(csv.told.files[0]?.besides).toMatchObject({ skippedRows: [1], otherSheets: [] })
  expect(csv.text).toContain('not read  row 1: neither header nor data')
  expect(csv.text).not.toContain('also there')
})

test('a choice that says nothing of the file is refused, and nothing is imported', async () => {
  const { workspace, write, map, at } = await prepared()
  const csv = await write('log.csv', `${header}1,A well was hit,2\n`)
  const geo = await write(
    'log.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: null, properties: { 'No.': 1 } }],
    }),
  )
  const refusal = async (choice: object, file: string) => {
    const { exit, told } = await run({ ...at, map, ...choice }, file)
    return [exit, told.error?.code, told.error?.message]
  }
  const book = await write('log.xlsx', workbook)
  const refused = (what: string, name: string) => [
    1,
    'refused',
    `--${what} says nothing of this file, which was read as ${name}. Nothing was imported.`,
  ]
  expect(await refusal({ sheet: 'Log' }, csv)).toEqual(refused('sheet', 'CSV'))
  expect(await refusal({ sheet: 'events' }, geo)).toEqual(refused('sheet', 'GeoJSON'))
  expect(await refusal({ delimiter: ';' }, geo)).toEqual(refused('delimiter', 'GeoJSON'))
  expect(await refusal({ encoding: 'utf-8' }, book)).toEqual(refused('encoding', 'a workbook'))
  expect(await refusal({ delimiter: ',' }, book)).toEqual(refused('delimiter', 'a workbook'))
  await workspace.session(async (vault) => {
    for await (const record of vault.records('log-import')) expect(record).toBeUndefined()
  })
  expect((await run({ ...at, map, encoding: 'utf-8', delimiter: ',' }, csv)).exit).toBe(0)
})

test('a sheet, list or encoding that is not there is answered with those that are', async () => {
  const { write, map, at } = await prepared()
  const nextOf = async (choice: object, file: string) =>
    (await run({ ...at, map, ...choice }, file)).told.error?.next
  expect(await nextOf({ sheet: 'x' }, await write('log.xlsx', workbook))).toContain('“Log”, “Notes”')
  expect(await nextOf({ sheet: 'x' }, await write('log.json', lists))).toContain('“data.events”')
  expect(await nextOf({ sheet: 'x' }, await write('list.json', '[{"No.": 1}]'))).toContain('has no others')
  const csv = await write('log.csv', `${header}1,A well was hit,2\n`)
  expect(await nextOf({ encoding: 'utf8' }, csv)).toContain('utf-8, utf-16le, utf-16be, windows-1252')
})
