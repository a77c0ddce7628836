import { expect, test } from 'vitest'
import fc from 'fast-check'
import { SeparatorFinder } from './separators.ts'

const found = (texts: readonly string[]) => {
  const finder = new SeparatorFinder()
  for (const text of texts) finder.see(text)
  const { point, comma } = finder.separators
  return [point, comma]
}

test.each([
  [[], ['unknown', 'unknown']],
  [
    ['3', '1.000', '1.234', '1,000'],
    ['unknown', 'unknown'],
  ],
  [['1.0'], ['decimals', 'thousands']],
  [['0.500'], ['decimals', 'thousands']],
  [['1234.000'], ['decimals', 'thousands']],
  [['1,234'], ['decimals', 'thousands']],
  [['1,000,000'], ['decimals', 'thousands']],
  [['1,000.5'], ['decimals', 'thousands']],
  [['about 1.000.000'], ['thousands', 'decimals']],
  [['1.234,5'], ['thousands', 'decimals']],
  [['2,5'], ['thousands', 'decimals']],
  [
    ['1.0', '1.000.000'],
    ['unknown', 'unknown'],
  ],
  [
    ['1,234', '2,5'],
    ['unknown', 'unknown'],
  ],
])('in %j, point and comma are for %j', (texts, expected) => {
  expect(found(texts)).toEqual(expected)
})

test('the order of the numbers decides nothing', () => {
  const number = fc.constantFrom('1.000', '1,000', '1.0', '2,5', '1,234', '1.000.000', '3', '1.234,5')
  fc.assert(
    fc.property(fc.array(number, { maxLength: 6 }), (texts) => {
      expect(found(texts.toReversed())).toEqual(found(texts))
    }),
  )
})
