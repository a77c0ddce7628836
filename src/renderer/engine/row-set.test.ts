import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowSet } from './row-set.ts'

/** On both sides of the words of 32 rows, and none at all. */
const sizes = fc.oneof(fc.nat(70), fc.constantFrom(0, 1, 31, 32, 33, 64))

test('is to other sets what they are to each other, row by row', () => {
  const two = sizes.chain((size) =>
    fc.record({
      size: fc.constant(size),
      one: fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
      other: fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
    }),
  )
  fc.assert(
    fc.property(two, ({ size, one, other }) => {
      const [a, b] = [new Set(one), new Set(other)]
      const set = RowSet.of(size, one)
      const second = RowSet.where(size, (row) => b.has(row))
      const byNumber = (rows: Iterable<number>): number[] => [...rows].toSorted((x, y) => x - y)
      expect([...set.rows]).toEqual(byNumber(a))
      expect(set.count).toBe(a.size)
      expect([...set.and(second).rows]).toEqual(byNumber(a.intersection(b)))
      expect([...set.or(second).rows]).toEqual(byNumber(a.union(b)))
      expect([...set.without(second).rows]).toEqual(byNumber(a.difference(b)))
      expect(set.countIn(second)).toBe(a.intersection(b).size)
      expect(RowSet.all(size).count).toBe(size)
      expect([...RowSet.all(size).without(set).rows].some((row) => set.has(row))).toBe(false)
      const backwards = RowSet.all(size).rows.toReversed()
      expect([...set.among(backwards)]).toEqual(byNumber(a).toReversed())
    }),
  )
})
