import { describe, expect, it, test } from 'vitest'
import type { Cell, Table } from '#shared/mapping/table.ts'
import { encode } from '../testing/encode.ts'
import { refusalOf, tableOf } from '../testing/read.ts'

const number = (text: string): Cell => ({ type: 'number', text })
const list = (...items: string[]): Cell => ({ type: 'list', items })
const read = (text: string, sheet?: string): Promise<Table> => tableOf(text, { sheet }, 'log.json')
const refusal = async (text: string): Promise<string> => (await refusalOf(text, {}, 'log.json')).message

describe('JSON', () => {
  it('becomes a row for each object and a column for each place in them, first met first', async () => {
    const { columns, rows, reading, sheets } = await read(
      JSON.stringify([
        { id: 'A1', place: { name: 'Madeup', at: { lat: 1.5 } }, tags: ['a', null, 2, true] },
        { id: 'A2', Killed: null, ' Event  date ': '2023-05-04', ok: false },
      ]),
    )
    expect(columns).toEqual(['id', 'place.name', 'place.at.lat', 'tags', 'Killed', 'Event date', 'ok'])
    expect(rows).toEqual([
      { row: 1, cells: ['A1', 'Madeup', number('1.5'), list('a', '', '2', 'true'), null, null, null] },
      { row: 2, cells: ['A2', null, null, null, null, '2023-05-04', { type: 'boolean', text: 'false' }] },
    ])
    expect(reading).toEqual({ format: 'json', encoding: 'utf-8', delimiter: null, sheet: null, skipped: [] })
    expect(sheets).toEqual([])
  })

  it('keeps numbers as they are written', async () => {
    const { rows } = await read(
      '[{"a": 1.0, "b": 12345678901234567890, "c": 1e400, "d": [-0, 1E2], "e": 7.10}]',
    )
    expect(rows[0]?.cells).toEqual([
      number('1.0'),
      number('12345678901234567890'),
      number('1e400'),
      list('-0', '1E2'),
      number('7.10'),
    ])
  })

  it('puts what a list of objects holds in lists beside each other', async () => {
    const { columns, rows } = await read(
      JSON.stringify([
        { id: 1, sources: [{ path: 'a', by: { name: 'x' } }, { path: 'b', n: 1.5, in: ['p', 'q'] }, null] },
        { id: 2, sources: [] },
        { id: 3, sources: null, other: [{ a: 1 }, 'mixed'] },
      ]),
    )
    expect(columns).toEqual([
      'id',
      'sources[].path',
      'sources[].by.name',
      'sources[].n',
      'sources[].in',
      'other',
    ])
    expect(rows.map(({ cells }) => cells.slice(1))).toEqual([
      [list('a', 'b', ''), list('x', '', ''), list('', '1.5', ''), list('', '["p","q"]', ''), null],
      [null, null, null, null, null],
      [null, null, null, null, list('{"a":1}', 'mixed')],
    ])
  })

  it('shows a column that is blank in all rows', async () => {
    const { columns } = await read('[{"id": "1", "a": null, "b": [], "c": {}}, {"id": "2"}]')
    expect(columns).toEqual(['id', 'a', 'b', 'c'])
  })

  it('counts every item: what has nothing in it is rejected, as is what is no object', async () => {
    const { rows } = await read('[{"id": 1}, {}, null, {"id": "", "a": {"b": [" "]}}, false, "", {"id": 0}]')
    expect(rows.map(({ row, beyond = [] }) => [row, ...beyond])).toEqual([
      [1],
      [2, '{}'],
      [3, 'null'],
      [4, '{"id":"","a":{"b":[" "]}}'],
      [5, 'false'],
      [6, '""'],
      [7],
    ])
    expect(await refusal('[{}, null]')).toBe('There is nothing in this file.')
    const lines = await tableOf('{"id": 1}\nnull\n\n{}\n', {}, 'log.jsonl')
    expect(lines.rows.map(({ row, beyond = [] }) => [row, ...beyond])).toEqual([[1], [2, 'null'], [3, '{}']])
  })

  it('refuses an item that is longer than a cell may be and names no column', async () => {
    expect(await refusal(`[{"id": 1}, "${'x'.repeat(1_000_000)}"]`)).toContain(
      'Item 2 has more than 1,000,000',
    )
  })

  it('may have its list deeper: the longest, or the one that is chosen', async () => {
    const text = JSON.stringify({
      about: { by: 'x' },
      data: { events: [{ id: 1 }, { id: 2 }], places: [{ name: 'y' }] },
      tags: ['a', 'b', 'c'],
    })
    const found = await read(text)
    expect([found.reading.sheet, found.columns]).toEqual(['data.events', ['id']])
    expect(found.sheets).toEqual([
      { name: 'data.events', rows: 2 },
      { name: 'data.places', rows: 1 },
    ])
    expect((await read(text, 'data.places')).columns).toEqual(['name'])
    expect((await refusalOf(text, { sheet: 'data' }, 'log.json')).message).toContain('no list “data”')
  })

  it('may have other lists of any length', async () => {
    const { rows } = await read(`{"points": [${'0,'.repeat(250_001)}0], "events": [{"id": 1}]}`)
    expect(rows).toHaveLength(1)
  })

  it('rejects an item that is no object, and the others are read', async () => {
    const { rows } = await read('[{"id": 1}, 5, ["x"], {"id": 2}]')
    expect(rows).toEqual([
      { row: 1, cells: [number('1')] },
      { row: 2, cells: [null], beyond: ['5'] },
      { row: 3, cells: [null], beyond: ['["x"]'] },
      { row: 4, cells: [number('2')] },
    ])
  })

  it('may be JSON Lines, marked or not', async () => {
    const { rows } = await tableOf('\ufeff{"id": 1}\n\n{"id": 2, "note": "a\\nb"}\r\n', {}, 'log.jsonl')
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, number('1'), null],
      [2, number('2'), 'a\nb'],
    ])
    expect(await refusal('{"id": 1}\n{"id": NaN}')).toMatch(/not JSON: line 2, column 8/)
  })

  it('is found by how it begins where its name says nothing, in UTF-16 too', async () => {
    const bytes = encode('\ufeff [{"місце": "Вигадане"}]', 'utf-16le')
    expect(await tableOf(bytes, {}, 'log')).toMatchObject({
      reading: { format: 'json', encoding: 'utf-16le' },
      columns: ['місце'],
    })
    expect((await tableOf('{a},b\n1,2', {}, 'log.csv')).columns).toEqual(['{a}', 'b'])
  })

  test.each([
    ['nothing but a value', '"text"', 'no list of objects'],
    ['a list without objects', '[[1, 2], [3, 4]]', 'no list of objects'],
    ['no number', '[{"a": NaN}]', 'not JSON: line 1, column 8'],
    ['no number that JSON knows', '[{"a": -Infinity}]', 'not JSON'],
    ['a comment', '[{"a": 1}] // done', 'not JSON'],
    ['a comma too much', '[{"a": 1},]', 'not JSON'],
    [
      'no JSON in a list that is not read',
      '{"a": [{"b": 1}, {"b": 2}], "c": [{"d": NaN}]}',
      'not JSON: line 1, column 41',
    ],
    ['one value twice', '[{"a": 1, "a": 1}]', '“a” twice'],
    ['one place twice', '[{"a.b": 1, "a": {"b": 2}}]', 'Item 1 has two values that would stand under “a.b”'],
    ['one name twice', '[{"Date": 1}, {"Date ": 2}]', 'would both name the column “Date”'],
    ['a prototype', '[{"__proto__": {"id": 1}}]', '__proto__'],
    ['a key without a name', '[{" ": 1}]', 'cannot name a column'],
    ['a key with a hidden character', '[{"a\\u202eb": 1}]', 'cannot name a column'],
    ['half a character', String.raw`[{"a": "\ud800"}]`, 'half of a character'],
    ['half a character in a list', String.raw`[{"a": [{"b": "x\udc00"}]}]`, 'half of a character'],
    ['depth', `[{"a": ${'['.repeat(70)}${']'.repeat(70)}}]`, 'nested deeper than 64'],
    [
      'keys without end',
      `[${Array.from({ length: 2_001 }, (_, at) => `{"k${at}": 1}`).join()}]`,
      '2,000 columns',
    ],
    ['a text without end', `[{"a": "${'x'.repeat(1_000_001)}"}]`, 'more than 1,000,000 characters'],
  ])('is refused with %s', async (_what, text, words) => expect(await refusal(text)).toContain(words))
})

describe('GeoJSON', () => {
  const feature = (geometry: unknown, properties: unknown, more = {}): unknown => ({
    type: 'Feature',
    geometry,
    properties,
    ...more,
  })
  const collection = (features: unknown[], more = {}): string =>
    JSON.stringify({ type: 'FeatureCollection', ...more, features })

  it('becomes a row for each feature: its properties, its geometry, and of a point both numbers', async () => {
    const text = collection([
      feature(
        { type: 'Point', coordinates: [36.5, 49.25, 100] },
        { name: 'a', n: { b: 1 } },
        { id: 'F1', seen: true },
      ),
      feature(
        {
          type: 'LineString',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
        { name: 'b' },
      ),
      feature(null, null, { id: 'F3' }),
    ]).replace('36.5', '36.500')
    const { columns, rows, reading } = await read(text)
    expect(reading.format).toBe('geojson')
    expect(columns).toEqual([
      'id',
      'name',
      'n.b',
      'feature.seen',
      'geometry',
      'geometry.longitude',
      'geometry.latitude',
    ])
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        'F1',
        'a',
        number('1'),
        { type: 'boolean', text: 'true' },
        '{"type":"Point","coordinates":[36.500,49.25,100]}',
        number('36.500'),
        number('49.25'),
      ],
      [null, 'b', null, null, '{"type":"LineString","coordinates":[[1,2],[3,4]]}', null, null],
      ['F3', null, null, null, null, null, null],
    ])
  })

  it('counts features that have nothing in them', async () => {
    const { rows } = await read(collection([feature(null, null), null, feature(null, { a: 1 })]))
    expect(rows.map(({ row, beyond }) => [row, beyond?.[0]])).toEqual([
      [1, '{"type":"Feature","geometry":null,"properties":null}'],
      [2, 'null'],
      [3, undefined],
    ])
  })

  it('tells the id of a feature from a property of that name', async () => {
    const { columns } = await read(collection([feature(null, { id: 'mine' }, { id: 'F1' })]))
    expect(columns).toEqual(['feature.id', 'id'])
  })

  test.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', true],
    ['urn:ogc:def:crs:EPSG::4326', true],
    ['EPSG:4326', true],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', true],
    ['urn:ogc:def:crs:EPSG::3857', false],
    ['EPSG:14326', false],
  ])('in %s is read: %s', async (name, isRead) => {
    const text = collection([feature(null, { a: 1 })], { crs: { type: 'name', properties: { name } } })
    if (isRead) expect((await read(text)).rows).toHaveLength(1)
    else expect(await refusal(text)).toContain('WGS 84')
  })
})
