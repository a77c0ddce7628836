import { expect, test } from 'vitest'
import type { IncidentRow } from '../../engine/queries.ts'
import { sortQueue } from './sort-queue.ts'

const row = (id: string, status: IncidentRow['status']) => ({ id, status }) as IncidentRow // all that sorting looks at
const ids = (rows: readonly IncidentRow[]) => rows.map(({ id }) => id)

test('what others wrote waits for me, what I wrote waits for others, and what came back is mine to mend', () => {
  const rows = [
    row('theirs', 'submitted'),
    row('looked at', 'in-review'),
    row('mine', 'submitted'),
    row('both', 'submitted'),
    row('back', 'returned'),
    row('back to them', 'returned'),
    row('not known yet', 'submitted'),
  ]
  const authors = new Map([
    ['theirs', ['borys']],
    ['looked at', ['borys']],
    ['mine', ['olena']],
    ['both', ['borys', 'olena']],
    ['back', ['olena']],
    ['back to them', ['borys']],
  ])
  const { mine, others, returned } = sortQueue(rows, authors, 'olena')
  expect([ids(mine), ids(others), ids(returned)]).toEqual([
    ['theirs', 'looked at'],
    ['mine', 'both'],
    ['back'],
  ])
})
