import { expect, test } from 'vitest'
import { Kept } from './kept.ts'
import { Projection } from './projection.ts'
import { incident } from './testing/records.ts'

test('is worked out once for each name, until something changes or others were asked for since', () => {
  const kept = new Kept<number>(2)
  const [one, other] = [new Projection(), new Projection()]
  let made = 0
  const of = (projection: Projection, name: string) => kept.of(projection, name, () => (made += 1))
  expect([of(one, 'a'), of(one, 'b'), of(one, 'a'), of(other, 'a')]).toEqual([1, 2, 1, 3])
  expect([of(one, 'c'), of(one, 'a'), of(one, 'b')]).toEqual([4, 1, 5])
  one.apply([incident(1)])
  expect([of(one, 'a'), of(other, 'a')]).toEqual([6, 3])
  one.clear()
  expect(of(one, 'a')).toBe(7)
  one.restored('lines')
  expect(of(one, 'a')).toBe(8)
})
