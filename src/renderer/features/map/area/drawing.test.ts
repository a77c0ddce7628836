import { expect, test } from 'vitest'
import { areaTest } from '#shared/domain/place/area.ts'
import { mercatorX, mercatorY } from '#shared/domain/place/mercator.ts'
import { areaOf, begun, isWhole, MOST_CORNERS, withCorner, withoutLast } from './drawing.ts'

const at = (latitude: number, longitude: number) => ({ x: mercatorX(longitude), y: mercatorY(latitude) })

test('two corners make a rectangle, unless they make a line', () => {
  const one = withCorner(begun('rectangle'), at(50, 30))
  expect(areaOf(one)).toBeNull()
  const two = withCorner(one, at(46, 34))
  expect(isWhole(two)).toBe(true)
  expect(areaTest(areaOf(two) ?? [])(48, 32)).toBe(true)
  expect(areaOf(withCorner(one, at(50, 34)))).toBeNull()
})

test('three corners make an area, unless they lie on one line or one is there twice', () => {
  const put = (...corners: readonly (readonly [number, number])[]) =>
    corners.reduce((drawing, [x, y]) => withCorner(drawing, { x, y }), begun('outline'))
  expect(areaOf(put([0.5, 0.3], [0.6, 0.3]))).toBeNull()
  expect(areaOf(put([0.5, 0.25], [0.625, 0.25], [0.75, 0.25]))).toBeNull()
  expect(areaOf(put([0.5, 0.3], [0.5, 0.3], [0.6, 0.4]))).toBeNull()
  expect(areaOf(put([0.5, 0.3], [0.6, 0.3], [0.6, 0.4]))).toHaveLength(3)
  expect(areaOf(withoutLast(put([0.5, 0.3], [0.6, 0.3], [0.6, 0.4])))).toBeNull()
})

test('a corner on the other side of the date line is joined over it', () => {
  const drawing = [at(60, 170), at(60, -170), at(70, -170), at(70, 170)].reduce(withCorner, begun('outline'))
  const holds = areaTest(areaOf(drawing) ?? [])
  expect([holds(65, 175), holds(65, -175), holds(65, 0)]).toEqual([true, true, false])
})

test('corners have an end', () => {
  const full = Array.from({ length: MOST_CORNERS + 5 }, (_, n) => ({ x: 0.5 + n / 1e4, y: 0.3 })).reduce(
    withCorner,
    begun('outline'),
  )
  expect(full.corners).toHaveLength(MOST_CORNERS)
})
