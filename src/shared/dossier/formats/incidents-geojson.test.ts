import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../journal/canonical.ts'
import { buildDossier } from '../build.ts'
import { figure, incident, place } from '../testing/builders.ts'
import { exampleInput, inputOf } from '../testing/example.ts'
import { incidentsGeojson } from './incidents-geojson.ts'

interface Feature {
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
  readonly properties: Record<string, unknown>
}
const featuresOf = (...incidents: Parameters<typeof inputOf>[0]): Feature[] =>
  (JSON.parse(incidentsGeojson(buildDossier(inputOf(incidents)))) as { features: Feature[] }).features

/** As lists of numbers, whatever the geometry is. */
const coordinatesOf = (feature: Feature | undefined) =>
  (feature?.geometry?.coordinates ?? []) as number[] & number[][][] // RFC 7946 nests them by the type asked for

const at = (longitude: number, latitude: number) => ({ longitude, latitude })
const square = [at(30, 50), at(30, 51), at(31, 51), at(31, 50)]

describe('incidents.geojson', () => {
  it('is canonical, the same in every run, and has a feature for each place of each incident', () => {
    const built = buildDossier(exampleInput())
    const text = incidentsGeojson(built)
    expect(incidentsGeojson(buildDossier(exampleInput()))).toBe(text)
    expect(canonicalJson(JSON.parse(text))).toBe(text)
    const { features, type } = JSON.parse(text) as { type: string; features: Feature[] }
    expect(type).toBe('FeatureCollection')
    expect(features.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
      ['INC-2022-0003/1', undefined],
      ['INC-2022-0003/2', undefined],
      ['INC-2022-0001/1', 'Point'],
      ['INC-2022-0002/1', 'Point'],
    ])
    expect(features[3]).toMatchObject({
      geometry: { coordinates: [37.55, 47.1] },
      properties: { dates: ['2022-03-16~'], precision: '1km', coarsened: true, uncertaintyMeters: 1_000 },
    })
  })

  it('says of an incident without a place that there is none, and of one with a place what is known', () => {
    const casualties = [figure(1, { min: 0, max: 0 }), figure(2, { harm: 'injured', min: 17, max: null })]
    const [nowhere, somewhere] = featuresOf(
      incident(1, { casualties }),
      incident(2, { places: [place({ position: null, uncertaintyMeters: null })], tlp: 'TLP:RED' }),
    )
    expect(nowhere).toMatchObject({
      id: 'INC-2022-0001',
      geometry: null,
      properties: {
        exhibit: 1,
        status: 'draft',
        verification: 'unverified',
        marking: 'TLP:RED',
        place: null,
        killedMin: 0,
        killedMax: 0,
        injuredMin: 17,
        injuredMax: null,
        missingMin: null,
      },
    })
    expect(somewhere).toMatchObject({ geometry: null, properties: { place: 'Mariupol', precision: 'exact' } })
  })

  it('turns an outline so that its inside is to the left, closes it, and keeps where it begins', () => {
    for (const area of [square, square.toReversed()]) {
      const [feature] = featuresOf(incident(1, { places: [place({ area })] }))
      const [ring = []] = coordinatesOf(feature)
      expect(feature?.geometry?.type).toBe('Polygon')
      expect(ring).toHaveLength(5)
      expect(ring[0]).toEqual(ring[4])
      expect(ring[0]).toEqual([area[0]?.longitude, area[0]?.latitude])
      const turns = ring.slice(1).reduce((sum, [x = NaN, y = NaN], index) => {
        const [fromX = NaN, fromY = NaN] = ring[index] ?? []
        return sum + (x - fromX) * (y + fromY)
      }, 0)
      expect(turns).toBeLessThan(0)
    }
  })

  it('gives the point where an outline encloses nothing', () => {
    const line = [at(30, 50), at(31, 51), at(32, 52)]
    const [feature] = featuresOf(incident(1, { places: [place({ area: line })] }))
    expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [37.54857, 47.096] })
  })

  it('gives longitude first, within its bounds, with 7 decimals at most', () => {
    const position = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(position, (one) => {
        const [feature] = featuresOf(incident(1, { places: [place({ position: one })] }))
        const [longitude = NaN, latitude = NaN] = coordinatesOf(feature)
        expect(longitude).toBeCloseTo(one.longitude, 6)
        expect(latitude).toBeCloseTo(one.latitude, 6)
        for (const value of [longitude, latitude]) expect(value).toBe(Number(value.toFixed(7)))
        expect(JSON.stringify(feature)).not.toMatch(/\.\d{8}/)
      }),
      { numRuns: 50 },
    )
  })
})
