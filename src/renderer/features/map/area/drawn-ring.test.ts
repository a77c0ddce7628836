import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaTest } from '#shared/domain/place/area.ts'
import { latitudeAt, longitudeAt } from '#shared/domain/place/mercator.ts'
import { outlineOf, rectangle, spotArea } from './drawn-ring.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('what lies in a rectangle as it was drawn lies in its area, however wide it is and over the date line', () => {
  fc.assert(
    fc.property(
      fc.tuple(between(-0.5, 1.5), between(0.001, 0.98)),
      fc.tuple(between(0, 0.5), between(0.001, 0.5)),
      between(0.01, 0.99),
      between(0.01, 0.99),
      ([x, width], [y, height], right, down) => {
        const holds = areaTest(rectangle({ x: x + width, y }, { x, y: y + height }))
        const at = (across: number, along: number) =>
          holds(latitudeAt(y + along * height), longitudeAt(x + across))
        expect(at(right * width, down)).toBe(true)
        expect(at(width + right * (1 - width), down)).toBe(false)
        expect(at(right * width, 1.01)).toBe(false)
      },
    ),
  )
})

test('the outline that is drawn is that of the area', () => {
  const area = rectangle({ x: 0.9, y: 0.3 }, { x: 1.2, y: 0.6 })
  const xs = outlineOf(area).map(({ x }) => x)
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(0.3, 9)
})

test('the area of a spot holds it, also at the ends of the world', () => {
  for (const [latitude, longitude] of [
    [50.45, 30.52],
    [90, 180],
    [-90, -180],
    [0, 180],
  ] as const) {
    const area = spotArea({ west: longitude, east: longitude, south: latitude, north: latitude })
    for (const corner of area) expect(Math.abs(corner.longitude)).toBeLessThanOrEqual(180)
    if (Math.abs(latitude) < 90) expect(areaTest(area)(latitude, longitude)).toBe(true)
    expect(areaTest(area)(latitude - Math.sign(latitude || 1) * 1e-4, longitude)).toBe(false)
  }
})
