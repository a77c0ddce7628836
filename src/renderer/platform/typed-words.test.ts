import { expect, test } from 'vitest'
import { rememberWords, wordsAt } from './typed-words.ts'

test('words are found again by their number, and what is not known leads to none', () => {
  const first = rememberWords('theatre')
  const second = rememberWords('theatre "drama"')
  expect(second).not.toBe(first)
  expect(rememberWords('theatre')).toBe(first)
  expect([first, second, undefined, 999_999].map((number) => wordsAt(number))).toEqual([
    'theatre',
    'theatre "drama"',
    '',
    '',
  ])
  expect(rememberWords('')).toBeUndefined()
})

test('only so many are kept, the latest', () => {
  const numbers = Array.from({ length: 1_001 }, (_, n) => rememberWords(`word ${n}`))
  expect(wordsAt(numbers[0])).toBe('')
  expect(wordsAt(numbers[1])).toBe('word 1')
  expect(wordsAt(numbers[1_000])).toBe('word 1000')
})
