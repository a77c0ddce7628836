import { expect, test } from 'vitest'
import fc from 'fast-check'
import { line, prose } from '../../domain/text/schema.ts'
import { shownLine, shownProse, wellFormed } from './shown.ts'

test.each([
  ['plain', 'plain', false],
  ['  two   words ', 'two words', false],
  ['a\r\nb\tc', 'a b c', false],
  ['a\u2028b\u00a0c', 'a b c', false],
  ['Маріуполь', 'Маріуполь', false],
  ['й'.normalize('NFD'), 'й', false],
  ['photo\u202egpj.exe', 'photo[U+202E]gpj.exe', true],
  ['nul\u0000', 'nul[U+0000]', true],
  ['next\u0085line', 'next[U+0085]line', true],
  ['half \ud83d', 'half [U+D83D]', true],
  ['whole 🏥', 'whole 🏥', false],
  ['\u2068isolate\u2069', '\u2068isolate\u2069', false],
])('%j in a line is %j', (received, text, hidden) => {
  expect(shownLine(received)).toEqual({ text, hidden })
})

test.each([
  ['a\r\nb\rc\nd\te ', 'a\nb\nc\nd\te', false],
  ['a\u0007b', 'a[U+0007]b', true],
  ['a\u202bb', 'a[U+202B]b', true],
])('%j in prose is %j', (received, text, hidden) => {
  expect(shownProse(received)).toEqual({ text, hidden })
})

test('whatever is received, a record may hold what is shown, and nothing else is changed', () => {
  const any = fc.string({
    unit: fc.oneof(fc.constantFrom(...'\u0000\u202e\r\n\t\u0085\u2028 \ud83dй'), fc.string()),
    maxLength: 20,
  })
  fc.assert(
    fc.property(any, (received) => {
      expect(line(10_000).parse(shownLine(received).text)).toBe(shownLine(received).text)
      expect(prose(10_000).parse(shownProse(received).text)).toBe(shownProse(received).text)
      expect(wellFormed(received).isWellFormed()).toBe(true)
    }),
  )
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => line().safeParse(text).success),
      (text) => {
        expect(shownProse(text)).toEqual({ text: text.trim().normalize('NFC'), hidden: false })
      },
    ),
  )
})
