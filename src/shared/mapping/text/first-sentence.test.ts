import { expect, test } from 'vitest'
import fc from 'fast-check'
import { firstSentence, shortened } from './first-sentence.ts'

test.each([
  ['A school was hit. Two were hurt.', 'A school was hit.'],
  ['A school was hit', 'A school was hit'],
  ['A school was hit! Two were hurt.', 'A school was hit!'],
  ['“A school was hit.” Two were hurt.', '“A school was hit.”'],
  ['Dr. Koval was hurt. Others were not.', 'Dr. Koval was hurt.'],
  ['The U.S. Embassy said so. It is not known.', 'The U.S. Embassy said so.'],
  ['At 5.30 a shell fell. Then another.', 'At 5.30 a shell fell.'],
  ['Approx. 20 houses burnt. None stood.', 'Approx. 20 houses burnt.'],
  ['Shelled … again. Then quiet.', 'Shelled … again.'],
  ['На вул. Садовій влучив снаряд. Двоє поранені.', 'На вул. Садовій влучив снаряд.'],
  ['First line\nSecond line', 'First line'],
  ['', ''],
])('of %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})

test.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['several words here', 12, 'several…'],
  ['onelongwordthatneverends', 10, 'onelongwo…'],
  ['aaaaaaa🏥🏥', 9, 'aaaaaaa…'],
])('%j in %d is %j', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected)
})

test('a shortened text fits and is a beginning of the whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const short = shortened(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(text.startsWith(short.replace(/…$/u, ''))).toBe(true)
      expect(text.isWellFormed() ? short.isWellFormed() : true).toBe(true)
    }),
  )
})
