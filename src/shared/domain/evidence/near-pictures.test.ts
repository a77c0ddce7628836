import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashDistance, nearPictures } from './near-pictures.ts'

const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, '0'))

test('the distance is 0 to itself, the same both ways, at most 64, and no way round is shorter', () => {
  fc.assert(
    fc.property(hash, hash, hash, (a, b, c) => {
      expect(hashDistance(a, a)).toBe(0)
      expect(hashDistance(a, b)).toBe(hashDistance(b, a))
      expect(hashDistance(a, b)).toBeLessThanOrEqual(hashDistance(a, c) + hashDistance(c, b))
    }),
  )
  expect(hashDistance('0'.repeat(16), 'f'.repeat(16))).toBe(64)
  expect(hashDistance('8000000000000001', '0000000000000000')).toBe(2)
})

const item = (id: string, perceptualHash: string | null) => ({ id, perceptualHash })

test('pictures at most ten bits away are suggested, nearest first, never the picture itself', () => {
  const picture = item('self', '5555555555550000')
  const others = [
    item('eleven', '55555555555507ff'),
    item('ten', '55555555555503ff'),
    item('self', '5555555555550000'),
    item('one', '5555555555550001'),
    item('no hash', null),
  ]
  expect(nearPictures(picture, others).map(({ item: { id } }) => id)).toEqual(['one', 'ten'])
})

test('a flat picture looks like nothing', () => {
  expect(nearPictures(item('black', '0'.repeat(16)), [item('other black', '0'.repeat(16))])).toEqual([])
  expect(nearPictures(item('none', null), [item('one', '1'.repeat(16))])).toEqual([])
})
