import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tagKey, withoutTag, withTag } from './key.ts'
import { cleanTag, LONGEST_TAG, MOST_TAGS, tag, tags } from './schema.ts'

describe('a tag', () => {
  test.each([
    ['  water   supply ', 'water supply'],
    ['Кафе\u0301', 'Кафе\u0301'.normalize('NFC')],
    ['to\u00adday\u200b', 'today'],
    ['\u2068ماء\u2069', 'ماء'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d🔬', '👩\u200d🔬'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tag.parse(typed)).toBe(kept)
    expect(cleanTag(kept)).toBe(kept)
  })

  test.each([
    ['', 'text.required'],
    ['\u200c', 'text.required'],
    ['ـ', 'text.required'],
    ['x'.repeat(LONGEST_TAG + 1), 'text.tooLong'],
    ['two\nlines', 'text.control'],
    ['photo\u202egpj', 'text.bidi'],
    ['\ud800', 'text.loneSurrogate'],
  ])('%j is refused', (typed, key) => {
    expect(tag.safeParse(typed).error?.issues[0]?.message).toBe(key)
  })

  test('is one in any spelling that search knows as one', () => {
    for (const [one, other] of [
      ['Water', 'water'],
      ['об’єкт', "об'єкт"],
      ['أطفال', 'اطفال'],
      ['2022', '٢٠٢٢'],
    ] as const)
      expect(tagKey(one)).toBe(tagKey(other))
  })
})

test('a list has no tag twice, and no more than it may', () => {
  expect(tags.safeParse(['water', 'WATER']).error?.issues).toMatchObject([
    { path: [1], message: 'tags.twice' },
  ])
  const many = Array.from({ length: MOST_TAGS + 1 }, (_, at) => `tag ${at}`)
  expect(tags.safeParse(many.slice(1)).success).toBe(true)
  expect(tags.safeParse(many).error?.issues[0]?.message).toBe('tags.tooMany')
})

test('what is added and taken out again leaves the list as it was', () => {
  const list = fc.array(fc.string({ minLength: 1, maxLength: 5 }).map((text) => `a${text}`))
  fc.assert(
    fc.property(list, fc.string({ unit: 'grapheme', maxLength: 5 }), (some, typed) => {
      const before = some.reduce(withTag, [] as readonly string[])
      const added = `b${typed}`
      const after = withTag(before, added)
      if (after === before) return
      // Its first letter alone: in some scripts the capitals of a word are other letters (`ᾀ`, `ß`).
      expect(withTag(after, `B${typed}`)).toBe(after)
      expect(withoutTag(after, added)).toEqual(before)
      expect(withoutTag(before, added)).toBe(before)
    }),
  )
})
