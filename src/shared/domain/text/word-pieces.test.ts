import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordPieces } from './word-pieces.ts'

test('the pieces give the text again, whatever it is, with each marked word as it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' a ', 'Об’єкт'), (text, word) => {
      const whole = text + word + text
      const pieces = wordPieces(whole, (one) => one === 'a' || one === 'Об’єкт')
      expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
      expect(
        pieces.filter(({ isMarked }) => isMarked).every((piece) => /^(?:a|Об’єкт)$/.test(piece.text)),
      ).toBe(true)
    }),
  )
  expect(wordPieces('a b, a', (one) => one === 'a').filter(({ isMarked }) => isMarked)).toHaveLength(2)
})
