import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference, type Piece } from './word-difference.ts'

const whole = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ differs }) => differs).map(({ text }) => text)

test('only the words that differ are marked', () => {
  const { before, after } = wordDifference('Two shells hit the mill.', 'Three shells hit the old mill.')
  expect(marked(before)).toEqual(['Two'])
  expect(marked(after).map((text) => text.trim())).toEqual(['Three', 'old'])
})

test('words of other alphabets are words', () => {
  const { before, after } = wordDifference('Влучання у млин', 'Влучання у школу')
  expect(marked(before)).toEqual(['млин'])
  expect(marked(after)).toEqual(['школу'])
})

test('nothing of either text is lost, however they differ', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const { before, after } = wordDifference(one, other)
      expect([whole(before), whole(after)]).toEqual([one, other])
      if (one === other) expect([...marked(before), ...marked(after)]).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('very long texts stand whole and unmarked', () => {
  const long = 'word '.repeat(10_000)
  expect(wordDifference(long, `${long}more`).after).toEqual([{ text: `${long}more`, differs: false }])
})
