import { expect, it } from 'vitest'
import { areaEcho } from './area-echo.ts'

it('counts the corners in any notation, and names the lines that are none', () => {
  const typed = '47.096, 37.548\n\n37TCN898168\nby the river\n95, 37'
  expect(areaEcho(typed)).toEqual({
    corners: 2,
    unread: [
      { line: 4, key: 'place.coordinates' },
      { line: 5, key: 'place.latitude' },
    ],
  })
  expect(areaEcho('')).toEqual({ corners: 0, unread: [] })
})
