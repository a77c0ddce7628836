import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, parted } from './joined.ts'

const value = fc.string({ unit: fc.constantFrom('a', ' ', '|', '\\', '😀'), minLength: 1 })

test('gives back what was joined, separators in the values included', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(parted(joined(values))).toEqual(values)
    }),
  )
  expect(joined(['a', 'b | c', 'd\\'])).toBe('a | b \\| c | d\\\\')
})
