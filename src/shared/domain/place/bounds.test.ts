import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BoundsAround, isWithin, widthOf } from './bounds.ts'

const around = (...positions: readonly (readonly [latitude: number, longitude: number])[]) => {
  const bounds = new BoundsAround()
  for (const [latitude, longitude] of positions) bounds.add(latitude, longitude)
  return bounds.bounds()
}

test('of what lies on both sides of the date line the narrow rectangle is told', () => {
  expect(around([10, 170], [12, -170])).toEqual({ west: 170, east: -170, south: 10, north: 12 })
  expect(around([10, 30], [12, 40.5])).toEqual({ west: 30, east: 40.5, south: 10, north: 12 })
  expect(around([10, 30.2])).toEqual({ west: 30.2, east: 30.2, south: 10, north: 10 })
  expect(around()).toBeNull()
})

test('every position lies in the rectangle, which is never wider than the one that ends at the date line', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.double({ min: -90, max: 90, noNaN: true }),
          fc.double({ min: -180, max: 180, noNaN: true }),
        ),
        { minLength: 1 },
      ),
      (positions) => {
        const bounds = around(...positions)
        if (bounds === null) throw new Error('Nothing around something')
        for (const [latitude, longitude] of positions)
          expect(isWithin(bounds, latitude, longitude)).toBe(true)
        const longitudes = positions.map(([, longitude]) => longitude)
        expect(widthOf(bounds)).toBeLessThanOrEqual(Math.max(...longitudes) - Math.min(...longitudes) + 1e-9)
      },
    ),
  )
})
