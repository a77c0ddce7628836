import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference, type Json } from './difference.ts'

describe('difference', () => {
  test('a version does not differ from itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // fast-check's JSON values are this type.
        expect(difference(value as Json, structuredClone(value) as Json)).toEqual([])
      }),
    )
  })

  test('any two values that differ have at least one change', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        // Key order and -0 are not differences of a record.
        fc.pre(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)))
        expect(difference(a as Json, b as Json)).not.toEqual([])
      }),
    )
  })

  test('a changed field is told with its place and both values', () => {
    expect(difference({ a: { title: 'x', n: 0 } }, { a: { title: 'y', n: 0 } })).toEqual([
      { kind: 'changed', path: ['a', 'title'], before: 'x', after: 'y' },
    ])
  })

  test('0 and unknown are not the same', () => {
    expect(difference({ min: 0 }, { min: null })).toHaveLength(1)
  })

  test('an item put before the others is one addition, not a change of all', () => {
    const [a, b] = [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ]
    expect(difference([b], [a, b])).toEqual([{ kind: 'added', path: [0], after: a }])
  })

  test('a removed item is told with its place in the older version', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }]
    expect(difference({ claims: [a, b] }, { claims: [b] })).toEqual([
      { kind: 'removed', path: ['claims', 0], before: a },
    ])
  })

  test('a moved item that also changed is both', () => {
    const before = [
      { incidentId: 'a', exhibit: 1 },
      { incidentId: 'b', exhibit: 2 },
    ]
    const after = [
      { incidentId: 'b', exhibit: 2 },
      { incidentId: 'a', exhibit: 9 },
    ]
    expect(difference(before, after)).toEqual([
      { kind: 'changed', path: [1, 'exhibit'], before: 1, after: 9 },
      { kind: 'reordered', path: [], before: ['a', 'b'], after: ['b', 'a'] },
    ])
  })

  test('items without an identity are compared by their place', () => {
    expect(difference([{ edtf: '2022' }], [{ edtf: '2022-03' }])).toEqual([
      { kind: 'changed', path: [0, 'edtf'], before: '2022', after: '2022-03' },
    ])
  })
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
