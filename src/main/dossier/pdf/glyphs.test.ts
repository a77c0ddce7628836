import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arabicFront } from '#shared/dossier/words/front/arabic.ts'
import { englishFront } from '#shared/dossier/words/front/english.ts'
import { ukrainianFront } from '#shared/dossier/words/front/ukrainian.ts'
import { dossierWords } from '#shared/dossier/words.ts'
import { coverageOf, replaceMissing } from './glyphs.ts'
import { fontFiles } from './resources.ts'

const coverage = coverageOf(fontFiles().text.map((file) => readFileSync(file)))
const shown = (text: string): string => replaceMissing(text, coverage).value

describe('replaceMissing', () => {
  it.each([
    ['Ukrainian', 'їжак п’ятниця ґанок'],
    ['Arabic', 'مسرح ماريوبول ٢٠٢٢'],
    ['accents made of two characters', 'e\u0301'],
    ['bidi isolates', '\u2067مسرح\u2069'],
    ['line feeds', 'a\nb'],
  ])('leaves %s as it is', (_what, text) => {
    expect(replaceMissing(text, coverage)).toEqual({ value: text, missing: [] })
  })

  it('puts the number of a character that no font has in its place, and counts it', () => {
    const { value, missing } = replaceMissing({ a: ['x 😀', { b: '😀界' }], n: 1, none: null }, coverage)
    expect(value).toEqual({ a: ['x [U+1F600]', { b: '[U+1F600][U+754C]' }], n: 1, none: null })
    expect(missing).toEqual([
      { code: 'U+754C', count: 1 },
      { code: 'U+1F600', count: 2 },
    ])
  })

  it.each([
    ['private use', '\ue000', '[U+E000]'],
    ['a byte order mark', 'a\ufeffb', 'a[U+FEFF]b'],
    ['a noncharacter', '\uffff', '[U+FFFF]'],
    ['an arrow that only the fixed-width font has', '←', '[U+2190]'],
    ['a control', '\u0007', '[U+0007]'],
    ['an Arabic vowel sign on a Cyrillic letter', 'ж\u064b', 'ж[U+064B]'],
  ])('replaces %s, which PDF/A or one font alone cannot carry', (_what, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('turns tabs into spaces and line separators into line feeds', () => {
    expect(shown('a\tb\u2028c')).toBe('a    b\nc')
  })

  it.each([
    ['the body', dossierWords],
    ['an English cover', englishFront],
    ['a Ukrainian cover', ukrainianFront],
    ['an Arabic cover', arabicFront],
  ])('finds nothing to replace in the words of %s', (_what, words) => {
    expect(replaceMissing(words, coverage).missing).toEqual([])
  })
})
