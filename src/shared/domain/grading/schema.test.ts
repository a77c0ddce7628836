import { expect, test } from 'vitest'
import { credibility, reliability } from './schema.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F']
const digits = ['1', '2', '3', '4', '5', '6']
const accepted = (pair: string): boolean =>
  pair.length === 2 && reliability.safeParse(pair[0]).success && credibility.safeParse(pair[1]).success

test('all 36 grades are accepted', () => {
  const pairs = letters.flatMap((letter) => digits.map((digit) => `${letter}${digit}`))
  expect(pairs.filter(accepted)).toHaveLength(36)
})

test.each(['G1', 'A0', 'a1', 'A7', '1A', 'A', '', 'A11', 'А1'])('%j is no grade', (pair) => {
  expect(accepted(pair)).toBe(false)
})
