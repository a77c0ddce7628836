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

  it('is told line and column where it goes wrong', () => {
    expect(reason('{\n  "a": 1,\n  "b": NaN\n}')).toMatch(/line 3, column 8/)
    expect(reason('{\n  "a": 1\n  "b": 2\n}')).toMatch(/line 3, column 3/)
    expect(reason('{"a": [1,')).toMatch(/ends too early/)
    expect(reason('{"a": "// no comment" /* one */}')).toMatch(/line 1, column 23/)
  })

  it('takes time by its length, quotes that are never closed and long texts or not', () => {
    expect(reason(`"${String.raw`\"`.repeat(1_000_000)}`)).toMatch(/not JSON/)
    expect(reason(`["${'x'.repeat(20_000_000)}${String.raw`\n`.repeat(1_000_000)}"]`)).toBeNull()
  })

  it('gives numbers as they are written, where that is asked for', () => {
    const written = '[1.0, -0, 12345678901234567890, 1e400, {"a": 1E5}, "2", null, true]'
    expect(parseStrictJson(written, 8, (text) => ({ text }))).toEqual({
      ok: true,
      value: [
        { text: '1.0' },
        { text: '-0' },
        { text: '12345678901234567890' },
        { text: '1e400' },
        { a: { text: '1E5' } },
        '2',
        null,
        true,
      ],
    })
  })

  it('may say the same key in two objects, and hold braces and keys in its texts', () => {
    expect(reason('{"a": {"a": 1}, "b": {"a": 2}, "c": [{"a": 1}, {"a": 2}]}')).toBeNull()
    expect(reason(String.raw`{"a": "{\"b\": 1, \"b\": [[[[[[[[[", "b": ["a", "a"]}`)).toBeNull()
  })
})
