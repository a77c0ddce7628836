import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { fromBase64, toBase64 } from './base64.ts'
import { utf8 } from './bytes.ts'

describe('base64', () => {
  // RFC 4648, section 10.
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('of %j is %s', (plain, encoded) => {
    expect(toBase64(utf8(plain))).toBe(encoded)
    expect(fromBase64(encoded)).toEqual(utf8(plain))
  })

  it('is what the platform writes, and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(text)).toEqual(new Uint8Array(bytes))
      }),
    )
  })

  test.each([
    'Zg',
    'Zg=',
    'Zg===',
    'Z',
    'Zh==',
    'Zm9=',
    'Zm 9v',
    'Zm9v\n',
    '-_-_',
    'Zg==Zg==',
    '====',
    'Zm9vYg=A',
  ])('%j is refused', (text) => {
    expect(fromBase64(text)).toBeNull()
  })
})
