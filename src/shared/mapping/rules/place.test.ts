import { describe, expect, it, test } from 'vitest'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { mapped } from '../testing/mapped.fixture.ts'
import type { Cell } from '../table.ts'

const rule = (more: Partial<FieldOf<'place'>> = {}): FieldOf<'place'> => ({
  to: 'place',
  name: '{town}, {region}',
  position: { in: 'two', latitude: 'lat', longitude: 'lon' },
  uncertainty: null,
  adminCode: null,
  publicationPrecision: '10km',
  ifUnreadable: 'unknown',
  ...more,
})
const placed = (cells: Readonly<Record<string, Cell>>, more?: Partial<FieldOf<'place'>>) => {
  const { made, told } = mapped(cells, rule(more))
  return { place: made?.places[0], count: made?.places.length, told }
}

test('a name and a position, as the log has them', () => {
  const { place, told } = placed({ town: 'Sunivka', region: null, lat: ' 48.50 ', lon: '37.25' })
  expect(place).toEqual({
    name: 'Sunivka',
    language: 'en',
    position: { latitude: 48.5, longitude: 37.25 },
    uncertaintyMeters: null,
    verbatim: '48.50, 37.25',
    publicationPrecision: '10km',
    area: null,
    adminCode: '',
    control: { by: 'unknown', basis: '', sourceIds: [] },
  })
  expect(told).toEqual([])
})

test.each([
  [{ town: 'Sunivka', lat: null, lon: null }, 1, '', []],
  [{ town: null, lat: 'n/a', lon: '' }, 0, undefined, []],
  [{ town: null, lat: '48.5', lon: null }, 1, '48.5', ['lon coordinate-half']],
  [{ town: null, lat: null, lon: '37' }, 1, '37', ['lat coordinate-half']],
  [{ town: null, lat: '148', lon: '37' }, 1, '148, 37', ['lat coordinate-range']],
  [{ town: null, lat: 'north', lon: '37' }, 1, 'north, 37', ['lat coordinate']],
  [{ town: null, lat: '0', lon: '0' }, 1, '0, 0', ['lat coordinate-zero']],
])('%j: no position, and what it says is kept', (cells, count, verbatim, expected) => {
  const read = placed(cells)
  expect(read.count).toBe(count)
  expect(read.place?.position ?? null).toBeNull()
  expect(read.place?.verbatim).toBe(verbatim)
  expect(read.told).toEqual(expected)
})

test('what cannot be read keeps the row out where the profile says so, and 0, 0 never does', () => {
  const reject = { ifUnreadable: 'reject' as const }
  expect(placed({ lat: '48.5', lon: null }, reject).told).toEqual(['lon coordinate-half!'])
  expect(placed({ lat: '0', lon: '0' }, reject).told).toEqual(['lat coordinate-zero'])
})

test('a position that looks turned round is told, and stays as it is written', () => {
  const { place, told } = placed({ lat: '37.25', lon: '48.5' })
  expect(place?.position).toEqual({ latitude: 37.25, longitude: 48.5 })
  expect(told).toEqual(['lat coordinate-swapped'])
})

test('one column, with the accuracy of the phone', () => {
  const position = { in: 'one', column: 'gps', order: 'latitude-first' } as const
  const { place } = placed({ gps: '48.5 37.25 120 8.5' }, { position })
  expect(place).toMatchObject({ position: { latitude: 48.5, longitude: 37.25 }, uncertaintyMeters: 8.5 })
  expect(place?.verbatim).toBe('48.5 37.25 120 8.5')
})

test('a point that stands for an area is no position, and not published as one', () => {
  const forArea = { column: 'how', words: ['3', '6'] }
  const area = placed({ town: 'Moon Oblast', lat: '48.5', lon: '37.25', how: '3' }, { forArea })
  expect(area.place).toMatchObject({
    position: null,
    verbatim: '48.5, 37.25',
    publicationPrecision: 'admin-area',
  })
  expect(area.told).toEqual(['lat coordinate-area'])
  for (const how of ['2', null]) {
    const point = placed({ lat: '48.5', lon: '37.25', how }, { forArea })
    expect(point.place).toMatchObject({ position: { latitude: 48.5 }, publicationPrecision: '10km' })
    expect(point.told).toEqual([])
  }
  expect(placed({ town: 'Moon Oblast', lat: null, lon: null, how: '3' }, { forArea }).told).toEqual([])
})

test('an outline has no position of its own', () => {
  const position = { in: 'geometry', column: 'shape' } as const
  const { place } = placed({ shape: 'POLYGON ((37 48, 37 49, 38 49, 37 48))' }, { position })
  expect(place?.position).toBeNull()
  expect(place?.area).toHaveLength(3)
})

describe('how far around', () => {
  const around = (how: Cell, uncertainty: FieldOf<'place'>['uncertainty']) => {
    const { place, told } = placed({ lat: '48.5', lon: '37.25', how }, { uncertainty })
    return [place?.uncertaintyMeters, ...told]
  }
  it.each<[Cell, (number | string | null)[]]>([
    ['250', [250]],
    ['250.5 m', [250.5]],
    ['0', [null]],
    [null, [null]],
    ['-1', [null, 'how uncertainty']],
    ['far', [null, 'how uncertainty']],
    ['2000001', [null, 'how uncertainty']],
  ])('%j meters', (how, expected) => {
    expect(around(how, { by: 'column', column: 'how' })).toEqual(expected)
  })
  const table = [
    { words: ['(2)'], value: 25_000 },
    { words: ['(3)'], value: null },
  ]
  it.each<[Cell, (number | string | null)[]]>([
    ['(2) 25 km precision', [25_000]],
    ['(3) district', [null]],
    ['(9)', [null, 'how keyword']],
    [null, [null]],
  ])('%j by keyword', (how, expected) => {
    expect(around(how, { by: 'keyword', column: 'how', table })).toEqual(expected)
  })
  it('always the same', () => {
    expect(around(null, { by: 'constant', meters: 500 })).toEqual([500])
  })
})

test('a name that is too long keeps the row out', () => {
  expect(placed({ town: 'x'.repeat(301), lat: null, lon: null }).told).toEqual(['town too-long!'])
})
