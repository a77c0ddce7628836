import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameJson } from './same-json.ts'

test('a value is the same as itself written out and read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = JSON.stringify(value)
      expect(sameJson(JSON.parse(written), JSON.parse(written))).toBe(true)
    }),
  )
})

test('two values are the same exactly when they are written the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
      const [left, right] = [a, b].map((value) => JSON.stringify(value)) as [string, string] // two in, two out
      expect(sameJson(JSON.parse(left), JSON.parse(right))).toBe(left === right || sorted(a) === sorted(b))
    }),
  )
})

test('the order of keys does not matter, that of items does, and nothing is not absence', () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(sameJson({ b: [1, 2] }, { b: [2, 1] })).toBe(false)
  expect(sameJson({ a: null }, {})).toBe(false)
  expect(sameJson({ a: null }, { b: null })).toBe(false)
  expect(sameJson([], {})).toBe(false)
})

const sorted = (value: unknown): string =>
  JSON.stringify(JSON.parse(JSON.stringify(value)), (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
