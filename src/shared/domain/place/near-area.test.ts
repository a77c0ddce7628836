import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kilometersBetween } from '../duplicate/kilometers.ts'
import type { Area } from './area.ts'
import { nearAreaTest } from './near-area.ts'

const ring = (...corners: readonly (readonly [number, number])[]): Area =>
  corners.map(([longitude, latitude]) => ({ latitude, longitude }))

test('a position is near an area by the nearest point of an edge, not of a corner', () => {
  const isNear = nearAreaTest(ring([30, 46], [40, 46], [40, 52], [30, 52]))
  // a degree of latitude is 111.2 km
  expect([isNear(45, 35, 110), isNear(45, 35, 112)]).toEqual([false, true])
  expect([isNear(53, 35, 110), isNear(53, 35, 112)]).toEqual([false, true])
})

test('what lies on the other side of the date line is near', () => {
  const isNear = nearAreaTest(ring([170, -1], [-170, -1], [-170, 1], [170, 1]))
  expect([isNear(0, -169, 112), isNear(0, 169, 112), isNear(0, 0, 1_000)]).toEqual([true, true, false])
})

test('whoever is within reach of a corner is near', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (latitude, longitude, up, right) => {
        const corner = { latitude, longitude }
        const other = { latitude: latitude + up, longitude: within(longitude + right) }
        const isNear = nearAreaTest(
          ring([longitude, latitude], [within(longitude + 1), latitude], [longitude, latitude + 1]),
        )
        const reach = kilometersBetween(corner, other) * 1.03 + 0.001
        expect(isNear(other.latitude, other.longitude, reach)).toBe(true)
      },
    ),
  )
})

const within = (longitude: number): number =>
  longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude
