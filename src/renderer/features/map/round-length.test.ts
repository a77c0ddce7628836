import { expect, test } from 'vitest'
import { roundLength } from './round-length.ts'

test('a length is rounded down to 1, 2 or 5 with noughts', () => {
  expect([1, 1.9, 2.5, 4_999, 5_000, 99_999, 0.3].map(roundLength)).toEqual([
    1, 1, 2, 2_000, 5_000, 50_000, 0.2,
  ])
})
