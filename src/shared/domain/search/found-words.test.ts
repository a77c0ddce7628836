import { expect, test } from 'vitest'
import { wordPieces } from '../text/word-pieces.ts'
import { foundWords } from './found-words.ts'

const marked = (query: string, text: string): string[] =>
  wordPieces(text, foundWords(query))
    .filter(({ isMarked }) => isMarked)
    .map((piece) => piece.text)

test('words are marked in the form in which they stand', () => {
  expect(marked('театр', 'Удар по драматичному театру')).toEqual(['театру'])
  expect(marked('kharkiv', 'У Харкові, поблизу')).toEqual(['Харкові'])
  expect(marked("об'єкта", 'Об’єкт і об’єктив')).toEqual(['Об’єкт'])
  expect(marked('مسرح', 'غارةٌ على المَسرح')).toEqual(['المَسرح'])
  expect(marked('shelling', 'Shel\u00adling, Shell\u200bing')).toEqual(['Shel\u00adling', 'Shell\u200bing'])
  expect(marked('kyiv', 'Kiev; за́мок у Києві')).toEqual(['Kiev', 'Києві'])
  expect(marked('shel', 'Shelling, then shells')).toEqual(['Shelling', 'shells'])
  expect(marked('"shell"', 'Shelling, then a shell')).toEqual(['shell'])
  expect(marked('-school title:bridge status:draft', 'The school at the bridge')).toEqual(['bridge'])
})
