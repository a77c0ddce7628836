import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin } from '#shared/domain/place/bounds.ts'
import { isSamePart, partOf } from './map-part.ts'
import { around, kept, metersOf, moved, onScreen, pixelsOf, positionOn, seen, zoomed } from './map-view.ts'

const sizes = fc.record({
  width: fc.integer({ min: 100, max: 3_000 }),
  height: fc.integer({ min: 100, max: 2_000 }),
})
const share = fc.double({ min: -2, max: 2, noNaN: true })
const looked = fc
  .tuple(sizes, share, share, fc.double({ min: -2, max: 25, noNaN: true }))
  .map(([size, x, y, zoom]) => ({ size, view: kept({ x, y, zoom }, size) }))
const onIt = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('no edge of the world is ever seen, and what is in the window is read back from it', () => {
  fc.assert(
    fc.property(
      looked,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ size, view }, right, down) => {
        const point = [right * size.width, down * size.height] as const
        const position = positionOn(view, size, point)
        expect(Math.abs(position.latitude)).toBeLessThan(85.06)
        const back = onScreen(view, size, position)
        expect(back[1]).toBeCloseTo(point[1], 3)
        // At the edge of a world that just fills the window both sides are one place.
        const aside = Math.abs(back[0] - point[0])
        expect(Math.min(aside, Math.abs(aside - 512 * 2 ** view.zoom))).toBeLessThan(1e-3)
      },
    ),
  )
})

test('everything that is seen is asked for', () => {
  fc.assert(
    fc.property(looked, onIt, ({ size, view }, position) => {
      const [left, top] = onScreen(view, size, position)
      const inWindow = left >= 0 && left <= size.width && top >= 0 && top <= size.height
      if (inWindow)
        expect(isWithin(partOf(view, size).bounds, position.latitude, position.longitude)).toBe(true)
    }),
  )
})

test('a small move asks for nothing new, a whole window does', () => {
  const size = { width: 1_000, height: 600 }
  const view = kept({ x: 0.6, y: 0.35, zoom: 6.5 }, size)
  const asksAnew = (right: number, down: number): boolean =>
    !isSamePart(partOf(view, size), partOf(moved(view, size, right, down), size))
  expect([asksAnew(0, 0), asksAnew(1, 1)]).toEqual([false, false])
  expect([asksAnew(1_000, 0), asksAnew(-1_000, 0), asksAnew(0, 600), asksAnew(0, -600)]).not.toContain(false)
})

test('zooming keeps what is under the pointer where it is, unless the edge of the world would be seen', () => {
  const size = { width: 1_000, height: 600 }
  const view = kept({ x: 0.6, y: 0.35, zoom: 6 }, size)
  const before = positionOn(view, size, [200, 100])
  const [left, top] = onScreen(zoomed(view, size, 1.5, [200, 100]), size, before)
  expect([left, top]).toEqual([expect.closeTo(200, 6), expect.closeTo(100, 6)])
})

test('what a view is fitted around is in it, over the date line too', () => {
  const size = { width: 900, height: 700 }
  for (const bounds of [
    { west: 22, east: 40, south: 44, north: 52 },
    { west: 170, east: -170, south: -5, north: 5 },
    { west: 30, east: 30, south: 50, north: 50 },
  ]) {
    const view = around(bounds, size)
    for (const latitude of [bounds.south, bounds.north])
      for (const longitude of [bounds.west, bounds.east]) {
        const [left, top] = onScreen(view, size, { latitude, longitude })
        expect(left > 0 && left < 900 && top > 0 && top < 700).toBe(true)
      }
  }
})

test('moving over the date line goes on, and what is seen there is told as a rectangle over it', () => {
  const size = { width: 800, height: 600 }
  const view = moved(kept({ x: 0.999, y: 0.5, zoom: 5 }, size), size, 100, 0)
  const { west, east } = seen(view, size)
  expect(west).toBeGreaterThan(east)
})

test('metres and pixels are the same length either way', () => {
  expect(pixelsOf(metersOf(100, 50, 9.5), 50, 9.5)).toBeCloseTo(100, 9)
  // 40,075 km around the equator are 512 pixels at zoom 0.
  expect(metersOf(512, 0, 0)).toBeCloseTo(40_075_016.686, 3)
})
