import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import { ok } from '#shared/lib/result.ts'
import { settle } from '../storage/refusal.ts'
import { codeOf } from '../testing/workspace.ts'
import { Pages } from './pages.ts'

const importId = '01890a5d-ac96-774b-bcce-b302099a8057'
/** A control character has six bytes in a record. */
const bytes = (count: number): string => '\u0001'.repeat(count / 6)

const rowOf = (row: number, ...texts: readonly string[]): ReceivedRow => ({
  row,
  key: '',
  outcome: 'created',
  incidentId: null,
  rev: 1,
  cells: texts.map((text, at) => [`column ${at}`, text]),
  made: {},
  problems: [],
  conflict: null,
})

function pagesOf(rows: readonly ReceivedRow[]) {
  const pages = new Pages(importId, randomUUID)
  const full = rows.flatMap((row) => pages.add(row) ?? [])
  const rest = pages.rest()
  return rest === undefined ? full : [...full, rest]
}

test('a page has room for its rows by their bytes in a record, and a long row has one of its own', () => {
  const rows = [9e5, 9e5, 3e5, 6e6, 3e5, 3e5].map((length, at) => rowOf(at + 2, bytes(length)))
  const pages = pagesOf(rows)
  expect(pages.map(({ body }) => body.rows.map(({ row }) => row))).toEqual([[2], [3, 4], [5], [6, 7]])
  expect(pages.flatMap(({ body }) => body.rows)).toEqual(rows)
})

test('a page has at most 500 rows', () => {
  const rows = Array.from({ length: 1_001 }, (_, at) => rowOf(at + 2, 'short'))
  expect(pagesOf(rows).map(({ body }) => body.rows.length)).toEqual([500, 500, 1])
})

test('a row that no record can hold is refused by its number', async () => {
  const large = rowOf(7, ...Array.from({ length: 5 }, () => bytes(6e6)))
  expect(codeOf(await settle(async () => ok(pagesOf([large]))))).toBe('too-large')
})
