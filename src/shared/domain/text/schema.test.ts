import { describe, expect, it, test } from 'vitest'
import { languageTag, line, link, prose, requiredLine } from './schema.ts'

const faults = (schema: ReturnType<typeof line>, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? []

describe('typed text', () => {
  test.each<[string, unknown, string[]]>([
    ['Cyrillic and Arabic', 'Маріуполь مستشفى', []],
    ['isolates', '\u2068Маріуполь\u2069', []],
    ['a pictogram', '🏥', []],
    ['a number', 5, ['text.type']],
    ['nothing', null, ['text.type']],
    ['a lone surrogate', 'a\ud800', ['text.loneSurrogate']],
    ['an override', 'photo\u202egpj.exe', ['text.bidi']],
    ['an embedding', 'a\u202bb', ['text.bidi']],
    ['a zero byte', 'a\u0000', ['text.control']],
    ['escape', 'a\u001b[0m', ['text.control']],
    ['delete', 'a\u007f', ['text.control']],
    ['a C1 control', 'a\u0085', ['text.control']],
    ['a line separator', 'a\u2028b', ['text.control']],
    ['a line feed', 'a\nb', ['text.control']],
    ['a tab', 'a\tb', ['text.control']],
    ['too much', 'a'.repeat(501), ['text.tooLong']],
    ['just enough', 'a'.repeat(500), []],
  ])('in one line: %s', (_, value, expected) => {
    expect(faults(line(), value)).toEqual(expected)
  })

  test.each<[string, string, string[]]>([
    ['line feeds and tabs', 'a\n\tb', []],
    ['a carriage return', 'a\r\nb', ['text.control']],
    ['an override', '\u202d', ['text.bidi']],
    ['a zero byte', '\u0000', ['text.control']],
  ])('in several lines: %s', (_, value, expected) => {
    expect(faults(prose(), value)).toEqual(expected)
  })

  it('is kept in NFC', () => {
    expect(line().parse('й'.normalize('NFD'))).toBe('й')
  })

  it('has to say something where it is required', () => {
    expect(faults(requiredLine(), ' \u00a0 ')).toEqual(['text.required'])
    expect(faults(requiredLine(), 'a')).toEqual([])
  })
})

test.each([
  ['uk', true],
  ['ar', true],
  ['en-GB', true],
  ['und', true],
  ['zh-Hans-CN', true],
  ['', false],
  ['English', false],
  ['UK', false],
  ['e', false],
  ['en_GB', false],
  ['en-', false],
])('%j is a language tag: %s', (text, expected) => {
  expect(languageTag.safeParse(text).success).toBe(expected)
})

test.each([
  ['', true],
  ['https://example.org/a?b=c', true],
  ['HTTP://example.org', true],
  ['https://приклад.укр/шлях', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://', false],
  ['https://a b', false],
  ['example.org', false],
])('%j is a link: %s', (text, expected) => {
  expect(link.safeParse(text).success).toBe(expected)
})
