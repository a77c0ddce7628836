import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { parseCoordinates } from './coordinates.ts'
import { formatMgrs, parseMgrs } from './mgrs.ts'

/** Metres between two near points, on a sphere; good to a few per mille, which is enough here. */
function metresBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const metresPerDegree = 111_195
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(a.latitude - b.latitude, east) * metresPerDegree
}

const pairs: readonly (readonly [string, number, number])[] = [
  ['37TCN8985216854', 47.096, 37.54857],
  ['36UUA2418291607', 50.4501, 30.5234],
  ['37SCA3226907977', 36.2021, 37.1343],
  ['32VKN9747700830', 60.39299, 5.32415],
  ['33XWG1473883376', 78.22334, 15.64689],
  ['19HCC4681596839', -33.45694, -70.64827],
  ['17MQV8185780013', -0.18065, -78.46784],
  ['4QFJ1841356546', 21.30694, -157.85833],
  ['60KXE5249093549', -18.14161, 178.44149],
  ['34HBH6187743185', -33.92487, 18.42406],
  ['56HLH3490052290', -33.85678, 151.2153],
  ['38TNN5635396339', 43.31778, 45.69497],
  ['37UGT0540076404', 52.1, 41.999],
  ['1XDN6841372960', 83.5, -179.5],
  ['1CDM4915473130', -79.5, -179.5],
]

describe('known pairs', () => {
  test.each(pairs)('%s is %d, %d', (reference, latitude, longitude) => {
    expect(formatMgrs({ latitude, longitude })).toBe(reference)
    const result = parseCoordinates(reference)
    if (!result.ok) throw new Error(result.failure.message)
    expect(result.value).toMatchObject({ notation: 'mgrs', uncertaintyMeters: null, note: null })
    expect(metresBetween(result.value.position, { latitude, longitude })).toBeLessThan(1)
  })
})

describe('short forms', () => {
  test.each([
    ['37TCN', 100_000, 70_711],
    ['37TCN81', 10_000, 7_072],
    ['37TCN8916', 1_000, 708],
    ['37TCN898168', 100, 71],
    ['37TCN89851685', 10, 8],
  ])(
    '%s is a square of %i m: its centre, and half its diagonal (%i m) as uncertainty',
    (reference, side, radius) => {
      const result = parseCoordinates(reference)
      if (!result.ok) throw new Error(result.failure.message)
      expect(result.value).toMatchObject({ notation: 'mgrs', uncertaintyMeters: radius, note: 'mgrs-square' })
      expect(parseMgrs(reference)?.sideMeters).toBe(side)
      const mariupol = { latitude: 47.096, longitude: 37.54857 }
      expect(metresBetween(result.value.position, mariupol)).toBeLessThan(radius * 1.01)
    },
  )

  it('takes the centre, not the corner', () => {
    const centre = parseMgrs('37TCN898168')?.centre
    const exact = parseMgrs('37TCN8985016850')?.centre
    if (!centre || !exact) throw new Error('not read')
    expect(metresBetween(centre, exact)).toBeLessThan(1)
  })

  it('writes them by cutting, never by rounding', () => {
    const place = { latitude: 47.096, longitude: 37.54857 }
    expect(([0, 1, 2, 3, 4] as const).map((digits) => formatMgrs(place, digits))).toEqual([
      '37TCN',
      '37TCN81',
      '37TCN8916',
      '37TCN898168',
      '37TCN89851685',
    ])
  })
})

describe('ways of writing', () => {
  test.each([
    '37T CN 89852 16854',
    '37tcn8985216854',
    ' 37TCN 8985216854',
    '37 T CN 89852 16854',
    '37T CN89852 16854',
  ])('%j', (text) => {
    expect(parseMgrs(text)).toEqual(parseMgrs('37TCN8985216854'))
    expect(parseCoordinates(text)).toEqual(parseCoordinates('37TCN8985216854'))
  })

  it('allows a zone with and without its leading zero', () => {
    expect(parseMgrs('04QFJ1234567890')).toEqual(parseMgrs('4QFJ1234567890'))
    expect(parseMgrs('4QFJ1234567890')).not.toBeNull()
  })
})

describe('what is refused', () => {
  test.each([
    ['37TCN8985216', 'halves of different length'],
    ['37T CN 8985 21685', 'halves of different length'],
    ['37TCN 898 52 168', 'three groups'],
    ['37TCN898521168541', 'twelve digits'],
    ['37T', 'no square'],
    ['37TC', 'no square'],
    ['61TCN8985216854', 'no such zone'],
    ['00TCN8985216854', 'no such zone'],
    ['37ICN8985216854', 'no such band'],
    ['37OCN8985216854', 'no such band'],
    ['37ACN8985216854', 'the polar grid'],
    ['37ZCN8985216854', 'the polar grid'],
    ['37TIN8985216854', 'a letter that squares do not use'],
    ['37TCO8985216854', 'a letter that squares do not use'],
    ['37TCW8985216854', 'a row letter past V'],
    ['37TSN8985216854', 'a column of another zone'],
    ['37TCA8985216854', 'a row of another band'],
    ['37SCN8985216854', 'a row of another band'],
    ['37TDE5000', 'a square that ends south of its band'],
    ['32XMG1234567890', 'a zone that Svalbard does not use'],
    ['', 'nothing'],
  ])('%s: %s', (text) => {
    expect(parseMgrs(text)).toBeNull()
  })

  it('but not the same square under the band that it lies in', () => {
    expect(parseMgrs('37SDE5000')?.centre.latitude).toBeCloseTo(39.75, 1)
  })

  it('writes nothing for the polar regions', () => {
    expect(formatMgrs({ latitude: 84.5, longitude: 10 })).toBeNull()
    expect(formatMgrs({ latitude: -80.5, longitude: 10 })).toBeNull()
  })
})

it('reads a leaning square that reaches its zone with one corner only', () => {
  // Its western corners lie in zone 30; the point that it was written for lies on the border.
  expect(formatMgrs({ latitude: 11.153384816264516, longitude: 0 }, 3)).toBe('31PAN722346')
  expect(parseMgrs('31PAN722346')?.centre.longitude).toBeCloseTo(0, 2)
})

describe('everywhere between 80° S and 84° N', () => {
  const somePosition = fc.record({
    latitude: fc.double({ min: -80, max: 83.99, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })

  it('a position lies within the square that names it', () => {
    fc.assert(
      fc.property(somePosition, fc.constantFrom(1, 2, 3, 4, 5), (place, digits: 1 | 2 | 3 | 4 | 5) => {
        const reference = formatMgrs(place, digits)
        const square = parseMgrs(reference ?? '')
        expect(square, `${reference}`).not.toBeNull()
        if (!square) return
        expect(square.sideMeters).toBe(10 ** (5 - digits))
        const turned = Math.abs(square.centre.longitude - place.longitude) > 180
        // Scale and the sphere differ from the grid by less than one per cent, and a metre is kept for rounding.
        if (!turned) expect(metresBetween(square.centre, place)).toBeLessThan(square.sideMeters * 0.72 + 1)
      }),
      { numRuns: 2_000 },
    )
  })
})
