import { expect, test } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { shownItems, type EvidenceFilter } from './shown-items.ts'

// Only what the filter looks at; the rest of a record plays no part in it.
const item = (id: string, originalName: string, title = '') =>
  ({ id, reference: `EVD-2022-${id}`, body: { title, file: { originalName } } }) as StoredRecord<'evidence'>

const items = [
  item('0001', 'used.jpg'),
  item('0002', 'new.jpg', 'Дах театру'),
  item('0003', 'broken.jpg'),
  item('0004', 'gone.jpg'),
]
const standings = { '0003': 'quarantined', '0004': 'deleted' } as const
const shown = (filter: EvidenceFilter, text = '') =>
  shownItems(items, {
    filter,
    text,
    isUsed: (id) => id === '0001',
    standingOf: (id) => standings[id as keyof typeof standings], // undefined for the others
  }).map(({ id }) => id)

test.each([
  ['all', ['0001', '0002', '0003', '0004']],
  ['inbox', ['0002', '0003']],
  ['quarantined', ['0003']],
  ['given-up', ['0004']],
] as const)('%s', (filter, expected) => {
  expect(shown(filter)).toEqual(expected)
})

test('words are found in reference, name and title, in any case, all of them', () => {
  expect(shown('all', 'ТЕАТРУ')).toEqual(['0002'])
  expect(shown('all', 'jpg 0003')).toEqual(['0003'])
  expect(shown('all', 'jpg nowhere')).toEqual([])
})
