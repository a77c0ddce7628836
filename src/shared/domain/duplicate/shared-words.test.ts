import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPieces } from './shared-words.ts'
import { wordKey } from './words.ts'

const marked = (text: string, ...words: readonly string[]) =>
  inPieces(text, new Set(words.map(wordKey)))
    .filter(({ isShared }) => isShared)
    .map((piece) => piece.text)

test('words that two texts share are found in each as it writes them', () => {
  expect(marked('The theatre, and its Theatre!', 'theatre')).toEqual(['theatre', 'Theatre'])
  expect(marked('Удар по драматичному театру; Об’єкт 12', 'театр', 'обєкт')).toEqual(['театру', 'Об’єкт'])
  expect(marked('غارةٌ على المسرح', 'مسرح')).toEqual(['المسرح'])
  expect(marked('School No. 12', '12')).toEqual(['12'])
})

test('the pieces give the text again, whatever it is', () => {
  const keys = new Set(['a', 'b', 'театр'].map(wordKey))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' a ', 'театру'), (text, word) => {
      const whole = text + word + text
      expect(
        inPieces(whole, keys)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(whole)
    }),
  )
})
