import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Collation, rankTexts, UnknownLetter } from './collation.ts'

function sorted(texts: readonly string[]): string[] {
  const ranks = rankTexts(texts)
  return texts
    .map((text, at) => ({ text, rank: ranks[at] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
}

describe('texts stand as in a dictionary', () => {
  test.each([
    ['Ukrainian', ['Ґанок', 'Єдність', 'Жито', 'Іва', 'Їжак', 'Йод', 'Колія', 'Щука', 'Юрта', 'Яма']],
    ['Russian', ['Ёлка а', 'Елка б', 'Жук', 'Йод', 'Край', 'Щука', 'Эхо', 'Юг', 'Яма']],
    ['Arabic', ['أحمد', 'بيت', 'تعز', 'حلب', 'دمشق', 'غزة', 'قصف', 'مدرسة', 'يد']],
    ['Latin', ['Ápple', 'banana', 'Çelik', 'dam', 'Émile', 'zoo']],
    ['numbers', ['Strike 2', 'Strike 10', 'Strike 010 b', 'Strike 100', 'Strikes']],
    ['scripts', ['9 dead', 'Zulu', 'Яма', 'يد']],
    ['words before letters', ['Red house', 'Redcar']],
    ['punctuation', ['«Алея»', 'Блок', '"Віва"', '(Гай)']],
  ])('%s', (_, texts) => {
    expect(sorted(texts.toReversed())).toEqual(texts)
  })

  test.each([
    ['أحمد', 'احمد'],
    ['КАФЕ', 'кафе'],
    ['Café', 'cafe'],
    ["об'єкт", 'обʼєкт'],
    [' a  b', 'A b.'],
    ['ёлка', 'елка'],
  ])('%s and %s stand at one place', (one, other) => {
    expect([...rankTexts([one, other, 'zz'])]).toEqual([...rankTexts([other, one, 'zz'])])
    expect(new Set(rankTexts([one, other])).size).toBe(1)
  })
})

test('a text without letters and numbers has no place', () => {
  expect([...rankTexts(['', 'b', '…', 'a'])]).toEqual([-1, 1, -1, 0])
})

test('a letter that came later is not guessed at', () => {
  const collation = new Collation(['abc'])
  expect(collation.keyOf('cab 12')).not.toBe('')
  expect(() => collation.keyOf('дім')).toThrow(UnknownLetter)
})

test('keys order any texts, the same ones whatever else there is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 2 }), (texts) => {
      const some = texts.slice(0, 2)
      const alone = rankTexts(some)
      const among = rankTexts(texts)
      expect(Math.sign((among[0] ?? 0) - (among[1] ?? 0))).toBe(Math.sign((alone[0] ?? 0) - (alone[1] ?? 0)))
    }),
  )
})
