import { expect, test } from 'vitest'
import { rangeInWords } from './in-words.ts'

test.each([
  [{ min: 12, max: 15 }, '12–15'],
  [{ min: 12, max: null }, 'at least 12'],
  [{ min: 2501, max: null }, 'at least 2,501'],
  [{ min: 1204, max: 1611 }, '1,204–1,611'],
  [{ min: 12, max: 12 }, '12'],
  [{ min: 0, max: 0 }, '0'],
  [{ min: 0, max: 3 }, '0–3'],
  [null, 'unknown'],
])('%j reads %s', (range, words) => {
  expect(rangeInWords(range)).toBe(words)
})
