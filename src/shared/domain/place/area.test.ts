import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaTest, type Area } from './area.ts'

const ring = (...corners: readonly (readonly [number, number])[]): Area =>
  corners.map(([longitude, latitude]) => ({ latitude, longitude }))

test('a notch of an area does not belong to it', () => {
  const holds = areaTest(ring([30, 46], [40, 46], [40, 52], [35, 47], [30, 52]))
  expect([holds(46.5, 35), holds(50, 31), holds(50, 39)]).toEqual([true, true, true])
  expect([holds(50, 35), holds(45, 35), holds(50, 41)]).toEqual([false, false, false])
})

test('an area over the date line holds what lies on both sides of it, and nothing between', () => {
  const holds = areaTest(ring([170, 60], [-170, 60], [-170, 70], [170, 70]))
  expect([holds(65, 175), holds(65, -175), holds(65, 180), holds(65, -180)]).toEqual([true, true, true, true])
  expect([holds(65, 0), holds(65, 165), holds(65, -165)]).toEqual([false, false, false])
})

test('a rectangle holds just what lies between its sides, wherever its ring begins and whichever way it runs', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
  fc.assert(
    fc.property(
      fc.tuple(degrees(89), degrees(89)).filter(([a, b]) => a !== b),
      fc.tuple(degrees(89), degrees(89)).filter(([a, b]) => a !== b),
      degrees(90),
      degrees(180),
      fc.nat(3),
      fc.boolean(),
      (latitudes, longitudes, latitude, longitude, first, reversed) => {
        const [south = 0, north = 0] = latitudes.toSorted((a, b) => a - b)
        const [west = 0, east = 0] = longitudes.toSorted((a, b) => a - b)
        fc.pre(![south, north].includes(latitude) && ![west, east].includes(longitude))
        const corners = ring([west, south], [east, south], [east, north], [west, north])
        const turned = [...corners.slice(first), ...corners.slice(0, first)]
        expect(areaTest(reversed ? turned.toReversed() : turned)(latitude, longitude)).toBe(
          latitude > south && latitude < north && longitude > west && longitude < east,
        )
      },
    ),
  )
})
