import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { parseCoordinates } from './coordinates.ts'
import { formatDecimal, formatDms } from './format-coordinates.ts'
import { position } from './schema.ts'

function read(text: string) {
  const result = parseCoordinates(text)
  if (!result.ok) throw new Error(`${text}: ${result.failure.message}`)
  return result.value
}
const keyOf = (text: string) => {
  const result = parseCoordinates(text)
  return result.ok ? 'accepted' : result.failure.issues?.[0]?.key
}

describe('decimal degrees', () => {
  test.each([
    ['47.09600, 37.54857', 47.096, 37.54857],
    ['47.09600,37.54857', 47.096, 37.54857],
    ['  47.09600   37.54857 ', 47.096, 37.54857],
    ['47.096; 37.54857', 47.096, 37.54857],
    ['47.096/37.54857', 47.096, 37.54857],
    ['47.09600 N 37.54857 E', 47.096, 37.54857],
    ['47.09600N, 37.54857E', 47.096, 37.54857],
    ['N47.096 E37.54857', 47.096, 37.54857],
    ['n 47.096, e 37.54857', 47.096, 37.54857],
    ['37.54857 E, 47.096 N', 47.096, 37.54857],
    ['E37.54857 N47.096', 47.096, 37.54857],
    ['47.096° 37.54857°', 47.096, 37.54857],
    ['47.096°N 37.54857°E', 47.096, 37.54857],
    ['47.096º, 37.54857º', 47.096, 37.54857],
    ['47,09600 37,54857', 47.096, 37.54857],
    ['47,09600, 37,54857', 47.096, 37.54857],
    ['47,09600; 37,54857', 47.096, 37.54857],
    ['47,09600 N 37,54857 E', 47.096, 37.54857],
    ['47, 37', 47, 37],
    ['47 37', 47, 37],
    ['-33.9, 18.4', -33.9, 18.4],
    ['−33.9, −70.6', -33.9, -70.6],
    ['33.9 S 70.6 W', -33.9, -70.6],
    ['+47.096, +37.54857', 47.096, 37.54857],
    ['47.1 -37.5', 47.1, -37.5],
    ['90, 180', 90, 180],
    ['-90, -180', -90, -180],
    ['0, 0', 0, 0],
    ['0 S 0 W', 0, 0],
    ['47.096\u00a0с. ш., 37.54857\u00a0в. д.', 47.096, 37.54857],
    ['47.096 пн.ш. 37.54857 сх.д.', 47.096, 37.54857],
    ['33.9 ю. ш. 70.6 з. д.', -33.9, -70.6],
    ['33.9 пд. ш. 70.6 зх. д.', -33.9, -70.6],
    ['٤٧٫٠٩٦، ٣٧٫٥', 47.096, 37.5],
    ['\u200e47.096, 37.54857\u200e', 47.096, 37.54857],
  ])('%j', (text, latitude, longitude) => {
    expect(read(text)).toEqual({
      position: { latitude, longitude },
      notation: 'decimal',
      uncertaintyMeters: null,
      note: null,
    })
  })
})

describe('degrees, minutes, seconds', () => {
  test.each([
    ['47°05′45.6″N 37°32′54.852″E', 47.096, 37.54857],
    ['47°05\'45.6"N, 37°32\'54.852"E', 47.096, 37.54857],
    ['47º 05’ 45.6” N 37º 32’ 54.852” E', 47.096, 37.54857],
    ["47˚05'45.6''N 37˚32'54.852''E", 47.096, 37.54857],
    ['47°05′45,6″N, 37°32′54,852″E', 47.096, 37.54857],
    ['N 47°05′45.6″ E 37°32′54.852″', 47.096, 37.54857],
    ['47°05′45.6″ 37°32′54.852″', 47.096, 37.54857],
    ['47°05′45.6″, 37°32′54.852″', 47.096, 37.54857],
    ['47 05 45.6 N 37 32 54.852 E', 47.096, 37.54857],
    ['47:05:45.6N 37:32:54.852E', 47.096, 37.54857],
    ['47:05:45.6, 37:32:54.852', 47.096, 37.54857],
    ['37°32′54.852″E 47°05′45.6″N', 47.096, 37.54857],
    ["47°05.76'N 37°32.9142'E", 47.096, 37.54857],
    ['47 05.76 N, 37 32.9142 E', 47.096, 37.54857],
    ["47°05,76'N 37°32,9142'E", 47.096, 37.54857],
    ['33°30′S 70°30′W', -33.5, -70.5],
    ["-0°30', -0°15'", -0.5, -0.25],
    ["-33°30' -70°30'", -33.5, -70.5],
    ['47°05′45.6″ с. ш. 37°32′54.852″ в. д.', 47.096, 37.54857],
    ['0°0′0″S 0°0′0″W', 0, 0],
  ])('%j', (text, latitude, longitude) => {
    expect(read(text)).toEqual({
      position: { latitude, longitude },
      notation: 'dms',
      uncertaintyMeters: null,
      note: null,
    })
  })
})

describe('what is refused', () => {
  test.each([
    ['', 'place.coordinates'],
    ['Mariupol', 'place.coordinates'],
    ['47.096', 'place.coordinates'],
    ['47.096 N', 'place.coordinates'],
    ['47.096, 37.5, 12', 'place.coordinates'],
    ['47.096 N 37.5', 'place.coordinates'],
    ['47.096 N 37.5 N', 'place.coordinates'],
    ['47.096 E 37.5 W', 'place.coordinates'],
    ['N 47.096 37.5 E', 'place.coordinates'],
    ['-47.096 S, 37.5 E', 'place.coordinates'],
    ['47-37', 'place.coordinates'],
    ['47.096-37.5', 'place.coordinates'],
    ['47 05 45 37 32 54', 'place.coordinates'],
    ['47°60′N 37°32′E', 'place.coordinates'],
    ['47°05′60″N 37°32′54″E', 'place.coordinates'],
    ['47.5°05′N 37°32′E', 'place.coordinates'],
    ['47°05.5′30″N 37°32′E', 'place.coordinates'],
    ["47'05°N 37°32'E", 'place.coordinates'],
    ['47°-05′N 37°32′E', 'place.coordinates'],
    ['47 05 45 10 N 37 32 54 E', 'place.coordinates'],
    ['47.096, 37.5,', 'place.coordinates'],
    ['1e1, 2e1', 'place.coordinates'],
    ['0x10, 0x20', 'place.coordinates'],
    ['NaN, Infinity', 'place.coordinates'],
    ['47..1, 37', 'place.coordinates'],
    ['https://maps.example/@47.096,37.5', 'place.coordinates'],
    ['47,37', 'place.ambiguous'],
    ['47,09600,37,54857', 'place.ambiguous'],
    ['47,5', 'place.ambiguous'],
    ['90.1, 37', 'place.latitude'],
    ['-91, 0', 'place.latitude'],
    ['137.5, 47.1', 'place.latitude'],
    ['91°00′N 37°00′E', 'place.latitude'],
    ['90°00′01″N 37°00′E', 'place.latitude'],
    ['47, 180.5', 'place.longitude'],
    ['47 N 181 W', 'place.longitude'],
    ['37TCN89852168', 'accepted'],
    ['37TCN8985216', 'place.mgrs'],
  ])('%j: %s', (text, key) => {
    expect(keyOf(text)).toBe(key)
  })

  it('never throws, whatever is typed, and gives only positions on Earth', () => {
    const piece = fc.constantFrom(...'0123456789.,;°\'"NSEWTC -+:/'.split(''), '47.096', '37°', '05′', ' ')
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece, maxLength: 14 })),
        (text) => {
          const result = parseCoordinates(text)
          expect(!result.ok || position.safeParse(result.value.position).success).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

const somePosition = fc.record({
  latitude: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 100_000),
  longitude: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 100_000),
})

describe('writing and reading back', () => {
  it('keeps a decimal position to five places', () => {
    fc.assert(
      fc.property(somePosition, (place) => {
        const back = read(formatDecimal(place)).position
        expect(back.latitude).toBeCloseTo(place.latitude, 9)
        expect(back.longitude).toBeCloseTo(place.longitude, 9)
      }),
    )
  })

  it('keeps a position in degrees, minutes and seconds to a tenth of a second', () => {
    fc.assert(
      fc.property(somePosition, (place) => {
        const text = formatDms(place)
        expect(text).not.toMatch(/60(\.0)?[′″]/)
        const back = read(text).position
        expect(Math.abs(back.latitude - place.latitude)).toBeLessThan(0.05 / 3600 + 1e-6)
        expect(Math.abs(back.longitude - place.longitude)).toBeLessThan(0.05 / 3600 + 1e-6)
      }),
    )
  })

  test.each([
    [{ latitude: 47.096, longitude: 37.54857 }, '47.09600, 37.54857', '47°05′45.6″N 37°32′54.9″E'],
    [{ latitude: -33.5, longitude: -70.25 }, '-33.50000, -70.25000', '33°30′00.0″S 70°15′00.0″W'],
    [{ latitude: 47.99999, longitude: 9.9999999 }, '47.99999, 10.00000', '48°00′00.0″N 10°00′00.0″E'],
    [{ latitude: -0.0000001, longitude: 0 }, '0.00000, 0.00000', '0°00′00.0″S 0°00′00.0″E'],
  ])('%j', (place, decimal, dms) => {
    expect(formatDecimal(place)).toBe(decimal)
    expect(formatDms(place)).toBe(dms)
  })
})
