import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentListFilter } from '../engine/queries.ts'
import { isNarrowed } from './use-list-filter.ts'
import { waysToWiden } from './ways-to-widen.ts'

const AREA = [
  { latitude: 50, longitude: 30 },
  { latitude: 51, longitude: 30 },
  { latitude: 51, longitude: 31 },
]

test('each way takes one thing away and leaves the others, and the last takes all', () => {
  const filters = ['status.draft', 'year.2022', 'status.accepted']
  const filter = { text: 'school', filters, area: AREA }
  expect(waysToWiden(filter)).toEqual([
    { kind: 'words', left: { text: '', filters, area: AREA } },
    {
      kind: 'filters',
      name: 'status',
      filters: ['status.draft', 'status.accepted'],
      left: { text: 'school', filters: ['year.2022'], area: AREA },
    },
    {
      kind: 'filters',
      name: 'when',
      filters: ['year.2022'],
      left: { text: 'school', filters: ['status.draft', 'status.accepted'], area: AREA },
    },
    { kind: 'area', left: { text: 'school', filters } },
    { kind: 'all', left: { text: '', filters: [] } },
  ])
})

test('what is narrowed down by one thing is widened by that alone', () => {
  const drafts = { text: '', filters: ['status.draft'] }
  expect(waysToWiden(drafts).map(({ kind, left }) => [kind, left.filters])).toEqual([['filters', []]])
  expect(waysToWiden({ text: '', filters: [], area: AREA })).toEqual([
    { kind: 'area', left: { text: '', filters: [] } },
  ])
  expect(waysToWiden({ text: '', filters: [] })).toEqual([])
})

test('taking the ways one after another leads to all incidents', () => {
  const filters = fc.subarray(['status.draft', 'month.2022-03', 'has.evidence', 'has.source', 'killed.any'])
  fc.assert(
    fc.property(fc.constantFrom('', 'school'), filters, fc.boolean(), (text, chosen, isDrawn) => {
      let left: IncidentListFilter = { text, filters: chosen, ...(isDrawn && { area: AREA }) }
      for (const { kind } of waysToWiden(left)) {
        if (kind === 'all') continue
        expect(isNarrowed(left)).toBe(true)
        left = waysToWiden(left)[0]?.left ?? left
      }
      expect(isNarrowed(left)).toBe(false)
    }),
  )
})
