import { expect, test } from 'vitest'
import type { Land } from '#shared/domain/place/countries.ts'
import { otherCountries, ukraine } from './land.ts'
import { pathOf } from './path-of.ts'

/** Even-odd rule over all outlines. */
const holds = ({ rings }: Land, [x, y]: readonly [number, number]): boolean =>
  rings.reduce((inside, ring) => {
    let crossings = 0
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) crossings += 1
    }
    return crossings % 2 === 1 ? !inside : inside
  }, false)

test.each([
  ['Simferopol', 34.1, 44.95],
  ['Kyiv', 30.52, 50.45],
  ['Donetsk', 37.8, 48.0],
])('%s is drawn in Ukraine and in no other country', (_, longitude, latitude) => {
  expect(holds(ukraine, [longitude, latitude])).toBe(true)
  expect(otherCountries.filter((country) => holds(country, [longitude, latitude]))).toEqual([])
})

test('Moscow and Krasnodar are not drawn in Ukraine', () => {
  expect(holds(ukraine, [37.6, 55.75])).toBe(false)
  expect(holds(ukraine, [39.0, 45.04])).toBe(false)
})

test('no line of the map runs across the whole of it', () => {
  for (const country of otherCountries)
    for (const part of pathOf(country).split('M').slice(1)) {
      const xs = part
        .replace('Z', '')
        .split('L')
        .map((point) => Number(point.split(' ')[0]))
      for (const [index, x] of xs.entries()) expect(Math.abs(x - (xs[index - 1] ?? x))).toBeLessThan(180)
    }
})
