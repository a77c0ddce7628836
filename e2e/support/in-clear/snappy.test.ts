import { expect, it } from 'vitest'
import { unsnap } from './snappy.ts'

it('unpacks literals and copies, also those that reach into what they write', () => {
  // 9 bytes: the literal "abc", then 6 from 3 back.
  expect(unsnap(Buffer.from([9, 2 << 2, 0x61, 0x62, 0x63, ((6 - 4) << 2) | 1, 3]))?.toString()).toBe(
    'abcabcabc',
  )
  // The same copy with an offset of two bytes, and of four.
  expect(unsnap(Buffer.from([9, 2 << 2, 0x61, 0x62, 0x63, (5 << 2) | 2, 3, 0]))?.toString()).toBe('abcabcabc')
  expect(unsnap(Buffer.from([9, 2 << 2, 0x61, 0x62, 0x63, (5 << 2) | 3, 3, 0, 0, 0]))?.toString()).toBe(
    'abcabcabc',
  )
  // A literal whose length stands in a byte of its own.
  const long = Buffer.alloc(100, 'x')
  expect(unsnap(Buffer.concat([Buffer.from([100, 60 << 2, 99]), long]))).toEqual(long)
})

it.each<[what: string, bytes: number[]]>([
  ['too short', [9, 2 << 2, 0x61, 0x62, 0x63]],
  ['a copy from before the beginning', [9, 2 << 2, 0x61, 0x62, 0x63, 9, 4]],
  ['a literal beyond the end', [9, 20 << 2, 0x61]],
  ['an immense length', [0xff, 0xff, 0xff, 0xff, 0x7f, 0]],
])('knows that bytes are none of it: %s', (_what, bytes) => {
  expect(unsnap(Buffer.from(bytes))).toBeUndefined()
})
