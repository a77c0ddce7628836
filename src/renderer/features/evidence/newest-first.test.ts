import { expect, it } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { newestFirst } from './newest-first.ts'

// Only what the order looks at; the rest of a record plays no part in it.
const item = (reference: string, createdAt: string, kind = 'evidence') =>
  ({ kind, reference, createdAt }) as StoredRecord

it('shows what came last first, by reference within one instant, and evidence only', () => {
  const records = [
    item('EVD-1', '2026-01-01'),
    item('EVD-3', '2026-01-02'),
    item('EVD-2', '2026-01-02'),
    item('SRC-1', '2026-01-03', 'source'),
  ]
  expect(newestFirst(records).map(({ reference }) => reference)).toEqual(['EVD-3', 'EVD-2', 'EVD-1'])
})
