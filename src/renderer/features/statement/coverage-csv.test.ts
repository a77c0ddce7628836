import { expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { csvOf } from '#shared/lib/csv.ts'
import { coverageCells } from './coverage-csv.ts'

const [statement] = statements
if (statement === undefined) throw new Error('No statement ships')
const support = (categoryId: string) => ({
  categoryId,
  incidents: 2,
  reviewed: 1,
  accepted: 1,
  denied: 0,
  sources: 3,
  origins: 2,
  evidence: 4,
  killed: { min: 3, max: null },
  injured: null,
  withoutFigure: 1,
  withoutSource: 0,
  withoutEvidence: 1,
})

test('the table as CSV has a line for each phrase; "or more" and "no figure" are empty cells, never 0', () => {
  const lines = csvOf(coverageCells(statement, support)).split('\r\n')
  expect(lines[0]).toBe(
    'statement,catalogue_version,category,label,words,official_words,incidents,reviewed,accepted,sources,origins,evidence,denied,killed_min,killed_max,injured_min,injured_max,without_figure,without_source,without_evidence',
  )
  expect(lines[1]).toBe(
    'us-secstate-2022-03-23,1,residential,Residential buildings,apartments,apartment buildings,2,1,1,3,2,4,0,3,,,,1,0,1',
  )
  expect(lines).toHaveLength(1 + statement.categories.length + 1)
})
