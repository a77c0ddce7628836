import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_LATITUDE, mercatorX, mercatorY, positionAt } from './mercator.ts'

test('the square reaches from edge to edge, and what lies beyond is on its edge', () => {
  expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1])
  expect(mercatorY(0)).toBeCloseTo(0.5, 12)
  expect(mercatorY(MOST_LATITUDE)).toBeCloseTo(0, 9)
  expect(mercatorY(-90)).toBe(mercatorY(-MOST_LATITUDE))
})

test('a position is read back from the square', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: -180, max: 179.999, noNaN: true }),
      (latitude, longitude) => {
        const back = positionAt(mercatorX(longitude), mercatorY(latitude))
        expect(back.latitude).toBeCloseTo(latitude, 8)
        expect(back.longitude).toBeCloseTo(longitude, 8)
        expect(positionAt(mercatorX(longitude) + 1, 0.5).longitude).toBeCloseTo(longitude, 8)
      },
    ),
  )
})
