import { describe, expect, it } from 'vitest'
import { arabicFront } from './arabic.ts'
import { englishFront } from './english.ts'
import { frontWordsOf } from './of-language.ts'
import { ukrainianFront } from './ukrainian.ts'

/** Every text by its path. */
const texts = (words: object, at = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[`${at}/${key}`, value]] : texts(value, `${at}/${key}`),
  )
const holes = (text: string): string[] => (text.match(/\{[a-z0-9]+\}/g) ?? []).toSorted()
const english = new Map(texts(englishFront))

describe.each([
  ['Ukrainian', ukrainianFront, /[А-ЯҐЄІЇа-яґєії]/u],
  ['Arabic', arabicFront, /\p{Script=Arabic}/u],
])('%s', (_language, words, script) => {
  it('says everything that English says, with the same values put in', () => {
    for (const [path, text] of texts(words).filter(([, said]) => said !== ''))
      expect([path, holes(text)]).toEqual([path, holes(english.get(path) ?? '')])
    expect(texts(words).map(([path]) => path)).toEqual([...english.keys()])
  })

  it('says it in its own script, except what is said in English alone', () => {
    const foreign = texts(words)
      .filter(([, text]) => !script.test(text))
      .map(([path]) => path)
    expect(foreign).toEqual(['/language', '/direction', '/fallback'])
  })

  it('keeps commands, names of standards and file names as they are', () => {
    for (const [path, text] of texts(words)) {
      const kept = english
        .get(path)
        ?.match(/RFC 8785|dossier\.json|sha256sum FILE|PDF\/A-3a|SHA-256|68\/262|Natural Earth/g)
      for (const name of kept ?? []) expect(text, path).toContain(name)
    }
  })
})

it('Arabic has no vowel signs, which readers of PDF text put in the wrong places', () => {
  for (const [path, text] of texts(arabicFront)) expect(text, path).not.toMatch(/[\u064b-\u0652]/)
})

describe('frontWordsOf', () => {
  it.each([
    ['uk', 'uk', true],
    ['uk-UA', 'uk', true],
    ['ar-SY', 'ar', true],
    ['en-GB', 'en', true],
    ['und', 'en', true],
    ['fr', 'en', false],
    ['arq', 'en', false],
  ])('answers for %s with %s', (tag, language, found) => {
    expect(frontWordsOf(tag)).toMatchObject({ words: { language }, found })
  })
})
