import { expect, test } from 'vitest'
import { wordPieces } from '../text/word-pieces.ts'
import { isOneOf } from './shared-words.ts'
import { wordKey } from './words.ts'

const marked = (text: string, ...words: readonly string[]) =>
  wordPieces(text, isOneOf(new Set(words.map(wordKey))))
    .filter(({ isMarked }) => isMarked)
    .map((piece) => piece.text)

test('words that two texts share are found in each as it writes them', () => {
  expect(marked('The theatre, and its Theatre!', 'theatre')).toEqual(['theatre', 'Theatre'])
  expect(marked('Удар по драматичному театру; Об’єкт 12', 'театр', 'обєкт')).toEqual(['театру', 'Об’єкт'])
  expect(marked('غارةٌ على المسرح', 'مسرح')).toEqual(['المسرح'])
  expect(marked('School No. 12', '12')).toEqual(['12'])
})
