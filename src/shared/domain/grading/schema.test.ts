import { expect, test } from 'vitest'
import { gradePair, notJudged } from './schema.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const digits = ['1', '2', '3', '4', '5', '6'] as const

test('all 36 grades are accepted', () => {
  const pairs = letters.flatMap((letter) => digits.map((digit) => `${letter}${digit}`))
  expect(pairs.filter((pair) => gradePair.safeParse(pair).success)).toHaveLength(36)
})

test.each(['G1', 'A0', 'a1', 'A7', '1A', 'A', '', 'A11', 'А1', ' A1', 'A1\n'])('%j is no grade', (pair) => {
  expect(gradePair.safeParse(pair).success).toBe(false)
})

test('only F and 6 say that something cannot be judged', () => {
  expect([...letters, ...digits].filter(notJudged)).toEqual(['F', '6'])
})
