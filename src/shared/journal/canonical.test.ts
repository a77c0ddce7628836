import { describe, expect, it, test } from 'vitest'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { canonicalJson } from './canonical.ts'
import { toHex, utf8 } from '../lib/bytes.ts'

describe('RFC 8785', () => {
  it('3.2.2 and 3.2.4: numbers, strings and literals, to the byte', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    const whole = JSON.parse(input)
    // The example's 1E30 is past what this app lets be an integer; the rest must come out as printed.
    const numbers = whole.numbers.filter((each: number) => each !== 1e30)
    expect(() => canonicalJson(whole)).toThrow('Integer past 2^53-1')
    const text = canonicalJson({ ...whole, numbers })
    expect(text).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
    expect(
      toHex(utf8(text)).startsWith('7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22'),
    ).toBe(true)
    expect(toHex(utf8(text)).endsWith('22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d')).toBe(true)
  })

  it('3.2.3: names are sorted by UTF-16 code unit', () => {
    const input = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`)
    expect(canonicalJson(input)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, 'refused'],
    [9007199254740991, '9007199254740991'],
    [-9007199254740991, '-9007199254740991'],
    [9007199254740992, 'refused'],
    [37.54857, '37.54857'],
    [1e-7, '1e-7'],
    [0.000001, '0.000001'],
    [4.35, '4.35'],
    [333333333.3333332, '333333333.3333332'],
  ])('appendix B and this app’s limit: %d is written %s', (value, text) => {
    if (text === 'refused') expect(() => canonicalJson(value)).toThrow('2^53-1')
    else expect(canonicalJson(value)).toBe(text)
  })
})

describe('what the app counts on', () => {
  it('gives one text for one value, whatever the order of its members', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'grapheme' }),
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()),
        ),
        (value) => {
          const turned = Object.fromEntries(Object.entries(value).toReversed())
          expect(canonicalJson(turned)).toBe(canonicalJson(value))
        },
      ),
    )
  })

  it('reads back as the same value, and its text as the same text', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.maxSafeInteger(),
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, min: -180, max: 180 }),
    )
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(leaf, fc.array(leaf)), {
          maxKeys: 6,
          noNullPrototype: true,
        }),
        (value) => {
          const text = canonicalJson(value)
          expect(canonicalJson(JSON.parse(text))).toBe(text)
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        },
      ),
    )
  })

  it('writes what the reference implementation writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        fc.pre(!/e\+?(?:1[6-9]|[2-9]\d|\d{3})|\d{16}/.test(JSON.stringify(value))) // past what is taken here
        fc.pre(JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(value)))
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
    )
  })

  it('tells keys apart that look alike when they are joined', () => {
    expect(
      canonicalJson([
        { 'a,b': 1, c: 2 },
        { a: 3, 'b,c': 4 },
      ]),
    ).toBe('[{"a,b":1,"c":2},{"a":3,"b,c":4}]')
  })

  it('does not join composed and decomposed letters', () => {
    expect(canonicalJson('й')).not.toBe(canonicalJson('й'.normalize('NFD')))
  })

  it('writes Cyrillic and Arabic as they are', () => {
    expect(canonicalJson({ place: 'Маріуполь', name: 'مستشفى' })).toBe(
      '{"name":"مستشفى","place":"Маріуполь"}',
    )
  })
})

describe('what it refuses rather than repairs', () => {
  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'Not a JSON value at /'],
    ['an undefined member', { a: { b: undefined } }, 'Not a JSON value at /a/b'],
    ['NaN', { a: [1, Number.NaN] }, 'Not a JSON number at /a/1'],
    ['an infinity', Number.POSITIVE_INFINITY, 'Not a JSON number at /'],
    ['a lone surrogate', { a: 'x\ud800' }, 'Lone surrogate at /a'],
    ['a lone surrogate in a name', { '\udc00': 1 }, 'Lone surrogate in a key at /'],
    ['a big integer', 1n, 'Not a JSON value at /'],
    ['a function', { a: () => 1 }, 'Not a JSON value at /a'],
    ['a symbol', [Symbol('a')], 'Not a JSON value at /0'],
  ])('%s', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })
})
