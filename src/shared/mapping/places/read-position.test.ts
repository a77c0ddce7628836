import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { isPosition } from './position-reading.ts'
import { readGeometry } from './read-geometry.ts'
import { readOne, readTwo } from './read-position.ts'

const pair = (read: ReturnType<typeof readTwo>) =>
  isPosition(read) ? [read.position?.latitude, read.position?.longitude] : read

describe('in two columns', () => {
  test.each([
    ['47.096', '37.5485', [47.096, 37.5485]],
    ['+47.0960000', '-037.5', [47.096, -37.5]],
    ['47,096', '37,5485', [47.096, 37.5485]],
    ['-90', '180', [-90, 180]],
    ['0', '37', [0, 37]],
    ['47°05′45.6″N', '37°32′54.9″E', [47.096, 37.5485833]],
    ['N 47.096', 'E 37.5485', [47.096, 37.5485]],
    ['0', '0', 'coordinate-zero'],
    ['0.0', '-0', 'coordinate-zero'],
    ['91', '37', 'coordinate-range'],
    ['47', '180.1', 'coordinate-range'],
    ['north', '37', 'coordinate'],
    ['47.0.9', '37', 'coordinate'],
    ['4e1', '37', 'coordinate'],
    ['NaN', 'NaN', 'coordinate'],
  ])('%j and %j: %j', (latitude, longitude, expected) => {
    expect(pair(readTwo(latitude, longitude))).toEqual(expected)
  })
})

describe('in one column', () => {
  test.each([
    ['47.096 37.5485', [47.096, 37.5485], null],
    ['47.096, 37.5485', [47.096, 37.5485], null],
    ['47.096,37.5485', [47.096, 37.5485], null],
    ['47.096; 37.5485', [47.096, 37.5485], null],
    ['47.096|37.5485', [47.096, 37.5485], null],
    ['[47.096, 37.5485]', [47.096, 37.5485], null],
    ['47.096 37.5485 12.5', [47.096, 37.5485], null],
    ['47.096 37.5485 0 34', [47.096, 37.5485], 34],
    ['-47.096 37.5485 -12 4.5', [-47.096, 37.5485], 4.5],
    ['47.096 37.5485 0 0', [47.096, 37.5485], null],
    ['47,096 37,5485', [47.096, 37.5485], null],
    ['47,096; 37,5485', [47.096, 37.5485], null],
    ['37TCN898168', [47.0957, 37.549], 71],
    ['POINT (37.5485 47.096)', [47.096, 37.5485], null],
    ['{"type":"Point","coordinates":[37.5485,47.096]}', [47.096, 37.5485], null],
  ])('%j', (text, expected, meters) => {
    const read = readOne(text, 'latitude-first')
    expect(isPosition(read) && read.uncertaintyMeters).toBe(meters)
    const [latitude, longitude] = pair(read)
    expect(Number(latitude)).toBeCloseTo(expected[0] ?? NaN, 3)
    expect(Number(longitude)).toBeCloseTo(expected[1] ?? NaN, 3)
  })

  test.each([
    ['37.5485 47.096', [47.096, 37.5485]],
    ['37.5485,47.096', [47.096, 37.5485]],
    ['47.096 N, 37.5485 E', [47.096, 37.5485]],
    ['120 47.096', [47.096, 120]],
  ])('%j with the longitude first', (text, expected) => {
    expect(pair(readOne(text, 'longitude-first'))).toEqual(expected)
  })

  test.each([
    ['0|0', 'coordinate-zero'],
    ['120 47', 'coordinate-range'],
    ['47.096', 'coordinate'],
    ['47,096,37,5485', 'coordinate'],
    ['|', 'coordinate'],
    ['Kyiv', 'coordinate'],
    ['x'.repeat(100_000), 'coordinate'],
    ['1 2;3 4;5 6', 'coordinate'],
  ])('%j is refused: %s', (text, code) => {
    expect(readOne(text, 'latitude-first')).toBe(code)
  })
})

describe('a geometry', () => {
  const square = [
    [37, 47],
    [37, 48],
    [38, 48],
    [37, 47],
  ]
  const area = [
    { latitude: 47, longitude: 37 },
    { latitude: 48, longitude: 37 },
    { latitude: 48, longitude: 38 },
  ]
  test.each([
    ['POLYGON ((37 47, 37 48, 38 48, 37 47))'],
    ['SRID=4326;POLYGON((37 47 5,37 48 5,38 48 5,37 47 5))'],
    [JSON.stringify({ type: 'Polygon', coordinates: [square] })],
    ['47 37 0 0;48 37 0 0;48 38 0 0;47 37 0 0'],
  ])('%s is an outline, not closed', (text) => {
    expect(readGeometry(text)).toEqual({ position: null, area, uncertaintyMeters: null })
  })

  test.each([
    ['POINT (37.5 47.25)', [47.25, 37.5]],
    ['point z (37.5 47.25 120)', [47.25, 37.5]],
    ['SRID=4326;POINT(37.5 47.25)', [47.25, 37.5]],
    ['{"type":"Point","coordinates":[37.5,47.25,120]}', [47.25, 37.5]],
    ['POINT (0 0)', 'coordinate-zero'],
    ['POINT (37 147)', 'coordinate-range'],
    ['POINT EMPTY', 'coordinate'],
    ['POINT (37)', 'coordinate'],
    ['POINT (0x25 47)', 'coordinate'],
    ['LINESTRING (37 47, 38 48)', 'coordinate'],
    ['MULTIPOINT ((37 47))', 'coordinate'],
    ['POLYGON ((37 47, 37 48, 38 48))', 'coordinate'],
    ['POLYGON ((37 47, 37 48, 38 48, 38 47))', 'coordinate'],
    ['POLYGON ((37 47, 37 48, 38 148, 37 47))', 'coordinate-range'],
    ['POLYGON ((37 47, 37 48, 38 48, 37 47), (1 1, 1 2, 2 2, 1 1))', 'coordinate'],
    ['{"type":"Polygon","coordinates":[[[37,47],[37,48],[38,48],[37,47]],[]]}', 'coordinate'],
    ['{"type":"Polygon","coordinates":[[37,47]]}', 'coordinate'],
    ['{"type":"Point","coordinates":["37","47"]}', 'coordinate'],
    ['{"type":"Point"', 'coordinate'],
    ['{}', 'coordinate'],
    ['', 'coordinate'],
  ])('%s: %j', (text, expected) => {
    expect(pair(readGeometry(text))).toEqual(expected)
  })
})

test('every place is read as itself from two columns, one column, WKT and GeoJSON', () => {
  const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((n) => n / 1e6)
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      fc.pre(latitude !== 0 || longitude !== 0)
      const [lat, lon] = [latitude.toFixed(6), longitude.toFixed(6)]
      for (const read of [
        readTwo(lat, lon),
        readTwo(lat.replace('.', ','), lon.replace('.', ',')),
        readOne(`${lat} ${lon} 0 0`, 'latitude-first'),
        readOne(`${lon},${lat}`, 'longitude-first'),
        readGeometry(`POINT (${lon} ${lat})`),
        readGeometry(JSON.stringify({ type: 'Point', coordinates: [longitude, latitude] })),
      ])
        expect(pair(read)).toEqual([latitude, longitude])
    }),
  )
})
