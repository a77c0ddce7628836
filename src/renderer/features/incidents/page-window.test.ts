import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PAGE, pagesFor } from './page-window.ts'

test('the pages asked for hold every row of a screen', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(PAGE), (firstRow, height) => {
      const pages = pagesFor(firstRow, firstRow + height)
      for (const row of [firstRow, firstRow + height]) {
        expect(pages.some((offset) => row >= offset && row < offset + PAGE)).toBe(true)
      }
    }),
  )
})

test('an empty list asks for its first page', () => {
  expect(pagesFor(0, 0)).toEqual([0, 0])
  expect(pagesFor(-1, -1)).toEqual([0, 0])
})
