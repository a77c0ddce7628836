import { expect, test } from 'vitest'
import { rowAfterKey } from './use-list-keys.ts'

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 9, 9],
  ['PageDown', 0, 9],
  ['Home', 5, 0],
  ['End', 5, 9],
])('%s from row %i of ten leads to row %i', (key, from, to) => expect(rowAfterKey(key, from, 10)).toBe(to))

test('other keys, and any key in an empty list, lead nowhere', () => {
  expect(rowAfterKey('a', 3, 10)).toBeNull()
  expect(rowAfterKey('ArrowDown', 0, 0)).toBeNull()
})
