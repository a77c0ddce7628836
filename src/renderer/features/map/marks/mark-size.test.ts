import { expect, test } from 'vitest'
import type { MapMark } from '../../../engine/map-answer.ts'
import { kept, onScreen } from '../view/map-view.ts'
import { circleOf, isSpot, markAt, radiusOf } from './mark-size.ts'

const size = { width: 1_000, height: 700 }
const mark = (latitude: number, longitude: number, more: Partial<MapMark> = {}): MapMark => ({
  latitude,
  longitude,
  incidents: 1,
  positions: 1,
  bounds: { west: longitude, east: longitude, south: latitude, north: latitude },
  byClass: [1],
  uncertaintyMeters: null,
  unknownUncertainty: 1,
  ...more,
})

test('a press finds the nearest mark that it is on, and none beside them', () => {
  const view = kept({ x: 0.59, y: 0.34, zoom: 6 }, size)
  const [kyiv, large] = [mark(50.45, 30.52), mark(50.45, 31.2, { incidents: 1_000 })]
  const [left, top] = onScreen(view, size, kyiv)
  expect(markAt([large, kyiv], view, size, [left + 5, top])).toBe(kyiv)
  const [right] = onScreen(view, size, large)
  expect(markAt([large, kyiv], view, size, [right + radiusOf(large), top])).toBe(large)
  expect(markAt([large, kyiv], view, size, [left, top + 60])).toBeNull()
})

test('a circle is drawn for what is recorded of one spot, once it is larger than the mark', () => {
  const sure = mark(50, 30, { uncertaintyMeters: 500, unknownUncertainty: 0 })
  expect(circleOf(sure, 5)).toBeNull()
  // At zoom 14 a pixel is about 3 m at 50° N.
  expect(circleOf(sure, 14)).toBeCloseTo(163, -1)
  expect(circleOf(mark(50, 30), 14)).toBeNull()
  const apart = { ...sure, bounds: { west: 30, east: 30.01, south: 50, north: 50 } }
  expect([isSpot(sure), isSpot(apart), circleOf(apart, 14)]).toEqual([true, false, null])
})
