import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it, test } from 'vitest'
import { countriesOf, type Land, type Topology } from '#shared/domain/place/countries.ts'
import type { Place } from '#shared/domain/place/schema.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import { incident, place } from '#shared/dossier/testing/builders.ts'
import { inputOf } from '#shared/dossier/testing/example.ts'
import { clipped } from './clip.ts'
import { mapOf } from './map.ts'

const topology = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
) as Topology

const dossierAt = (places: readonly (Partial<Place> | null)[]) =>
  buildDossier(
    inputOf(places.map((one, index) => incident(index + 1, { places: one === null ? [] : [place(one)] }))),
  )
const at = (latitude: number, longitude: number, over: Partial<Place> = {}) => ({
  position: { latitude, longitude },
  ...over,
})
const mapped = (places: readonly (Partial<Place> | null)[]) => {
  const map = mapOf(dossierAt(places), topology)
  if (map === null) throw new Error('No map')
  return map
}

/** Even-odd rule over all outlines. */
const holds = ({ rings }: Land, [x, y]: readonly [number, number]): boolean =>
  rings.reduce((inside, ring) => {
    const crossings = ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
      return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
    }).length
    return crossings % 2 === 1 ? !inside : inside
  }, false)

test.each([
  ['Simferopol', 34.1, 44.95, true],
  ['Yevpatoria', 33.45, 45.25, true],
  ['Dzhankoi', 34.39, 45.71, true],
  ['Mariupol', 37.5, 47.2, true],
  ['Taman', 37.2, 45.2, false],
  ['Krasnodar', 39.0, 45.04, false],
])('%s is drawn in Ukraine at this scale too: %#', (_place, longitude, latitude, inUkraine) => {
  const { ukraine, others } = countriesOf(topology)
  expect(holds(ukraine, [longitude, latitude])).toBe(inUkraine)
  expect(others.some((land) => holds(land, [longitude, latitude]))).toBe(!inUkraine)
})

describe('mapOf', () => {
  it('is none where no position may be given', () => {
    expect(mapOf(dossierAt([null, at(47, 37, { publicationPrecision: 'withheld' })]), topology)).toBeNull()
  })

  it('draws a circle as wide as the uncertainty that is published, by the scale of the map itself', () => {
    const map = mapped([at(47.1, 37.5, { publicationPrecision: '10km', uncertaintyMeters: 100 })])
    const rx = Number(/<ellipse [^>]*rx="([\d.]+)"/.exec(map.svg)?.[1])
    const barUnits = map.scale.width * 1_660
    expect(rx / (barUnits / map.scale.kilometres)).toBeCloseTo(10, 0)
  })

  it('marks a position whose uncertainty is unknown or too small by a cross', () => {
    const map = mapped([
      at(47.1, 37.5, { uncertaintyMeters: null }),
      at(48.1, 37.5, { uncertaintyMeters: 5 }),
    ])
    expect(map.svg).not.toContain('<ellipse')
    expect(map.svg.match(/<path stroke="#000"/g)).toHaveLength(2)
  })

  it('counts the incidents without a position, and gives each place the numbers of its exhibits', () => {
    const map = mapped([at(47.1, 37.5), null, at(47.1, 37.5), at(49.9, 36.2), at(47.11, 37.51)])
    expect([map.placed, map.withoutPosition]).toEqual([4, 1])
    expect(map.labels.map(({ text }) => text)).toEqual(['1, 3, 5', '4'])
  })

  it('keeps every mark and every label on the map', () => {
    const { svg, labels } = mapped([at(-54.8, -68.3), at(78.2, 15.6), at(-17.8, 178), at(52, -179.5)])
    for (const { x, y } of labels) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThan(1)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThan(1)
    }
    for (const [, x, y] of svg.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Number(x)).toBeLessThanOrEqual(1_670)
      expect(Number(x)).toBeGreaterThanOrEqual(-10)
      expect(Number(y)).toBeLessThanOrEqual(990)
      expect(Number(y)).toBeGreaterThanOrEqual(-10)
    }
  })

  it('is the same for the same dossier', () => {
    const dossier = dossierAt([at(47.1, 37.5), at(49.9, 36.2)])
    expect(mapOf(dossier, topology)).toEqual(mapOf(structuredClone(dossier), topology))
  })
})

test('what is cut by the frame ends at the frame', () => {
  const frame = { west: 0, east: 10, south: 0, north: 10 }
  const square = [
    [-5, 5],
    [5, 5],
    [5, 15],
    [-5, 15],
  ] as const
  expect(clipped(square, frame).toSorted(([a, b], [c, d]) => a - c || b - d)).toEqual([
    [0, 5],
    [0, 10],
    [5, 5],
    [5, 10],
  ])
  expect(
    clipped(
      [
        [20, 20],
        [30, 20],
        [30, 30],
      ],
      frame,
    ),
  ).toEqual([])
})
