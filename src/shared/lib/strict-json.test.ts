import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseStrictJson } from './strict-json.ts'

const reason = (text: string, maxDepth = 8) => {
  const parsed = parseStrictJson(text, maxDepth)
  return parsed.ok ? null : parsed.failure.message
}

describe('JSON from somebody else', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        // fast-check may make the key `__proto__`, which is refused below.
        fc.pre(!text.includes('__proto__'))
        expect(parseStrictJson(text, 8)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  test.each([
    ['', /not JSON/],
    ['{"a": 1,}', /not JSON/],
    ['{"a": 1, "a": 2}', /“a” twice/],
    [String.raw`{"a": 1, "\u0061": 2}`, /“a” twice/],
    ['[{"b": {"c": 1, "d": [], "c": 2}}]', /“c” twice/],
    ['{"__proto__": {}}', /__proto__/],
    [String.raw`{"\u005f_proto__": {}}`, /__proto__/],
    ['[[[[[[[[[1]]]]]]]]]', /deeper than 8/],
    ['['.repeat(100_000), /deeper than 8/],
  ])('is refused with the reason: %.40s', (text, words) => expect(reason(text)).toMatch(words))

  it('may say the same key in two objects, and hold braces and keys in its texts', () => {
    expect(reason('{"a": {"a": 1}, "b": {"a": 2}, "c": [{"a": 1}, {"a": 2}]}')).toBeNull()
    expect(reason(String.raw`{"a": "{\"b\": 1, \"b\": [[[[[[[[[", "b": ["a", "a"]}`)).toBeNull()
  })
})
