import { expect, test } from 'vitest'
import fc from 'fast-check'
import { keywordFinder } from './keywords.ts'

const find = keywordFinder([
  { words: ['shell', 'artillery'], value: 'guns' },
  { words: ["об'єкт"], value: 'object' },
  { words: ['(2)', '25 km'], value: 'near' },
  { words: ['1'], value: 'one' },
  { words: ['pre-school', 'a/b'], value: 'escaped' },
])
const valuesOf = (text: string) => find(text).map(({ value }) => value)

test.each([
  ['', []],
  ['Shelling of a bridge', ['guns']],
  ['seashell', []],
  ['an Artillery-shell', ['guns']],
  ['Об’єкт', ['object']],
  ['(2) 25 km precision', ['near']],
  ['within 25 km', ['near']],
  ['1', ['one']],
  ['10', []],
  ['21', []],
  ['1.', ['one']],
  ['Pre-School', ['escaped']],
  ['a/b', ['escaped']],
  ['aab', []],
  ['artillery near object 1', ['guns', 'one']],
])('%j', (text, values) => {
  expect(valuesOf(text)).toEqual(values)
})

test('the word that was found is given as the table has it', () => {
  expect(find('ARTILLERY')).toEqual([{ word: 'artillery', value: 'guns' }])
})

test('a word of any characters is found as it is, and one of invisible marks in nothing', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abcж.*+?^$()[]{}|\\/-1'), minLength: 1 })
  fc.assert(
    fc.property(plain, (word) => {
      expect(keywordFinder([{ words: [word], value: true }])(`x ${word} x`)).toHaveLength(1)
    }),
  )
  expect(keywordFinder([{ words: ['\u200b'], value: true }])('anything')).toEqual([])
})
