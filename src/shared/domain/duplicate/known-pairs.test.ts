import { expect, test } from 'vitest'
import type { Relation } from '../relation/schema.ts'
import { knownPairs } from './known-pairs.ts'

const to = (incidentId: string, type: Relation['type']): Relation => ({ id: '', type, incidentId, note: '' })
const incident = (id: string, ...relations: Relation[]) => ({ id, relations })
const sorted = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map((pair) => pair.toSorted().join(' ')).toSorted()

test('what is related or told apart is settled, what was put off comes last, what was taken back is asked', () => {
  const { settled, later } = knownPairs({
    incidents: [incident('a', to('b', 'duplicate-of')), incident('c', to('a', 'part-of'))],
    reviews: [
      { incidentIds: ['a', 'd'], decision: 'different' },
      { incidentIds: ['b', 'c'], decision: 'later' },
      { incidentIds: ['c', 'd'], decision: 'open' },
    ],
  })
  expect([sorted(settled), sorted(later)]).toEqual([['a b', 'a c', 'a d'], ['b c']])
})

test('what was said of an incident that was merged holds for the one that stands for it in the end', () => {
  const { settled, later } = knownPairs({
    incidents: [
      incident('a', to('b', 'merged-into')),
      incident('b', to('a', 'merged-from'), to('c', 'merged-into')),
      incident('c', to('b', 'merged-from')),
      incident('d', to('a', 'contradicts')),
    ],
    reviews: [
      { incidentIds: ['a', 'e'], decision: 'different' },
      { incidentIds: ['b', 'f'], decision: 'later' },
      { incidentIds: ['a', 'c'], decision: 'different' },
    ],
  })
  expect([sorted(settled), sorted(later)]).toEqual([['c d', 'c e'], ['c f']])
})

test('merges that lead in a circle are followed once', () => {
  const circle = [incident('a', to('b', 'merged-into')), incident('b', to('a', 'merged-into'))]
  expect(knownPairs({ incidents: circle, reviews: [] }).settled.every((pair) => pair.length === 2)).toBe(true)
})
