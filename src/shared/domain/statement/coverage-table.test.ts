import { expect, test } from 'vitest'
import { csvOf } from '../../lib/csv.ts'
import { coverageTable } from './coverage-table.ts'

test('"or more" and "no figure" are empty cells, never 0, and words that could run do not', () => {
  const table = coverageTable([
    {
      statementId: 'a-statement',
      catalogueVersion: 1,
      categoryId: 'residential',
      label: 'Residential buildings',
      words: '=apartments',
      officialWords: null,
      support: {
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
      },
    },
  ])
  expect(csvOf(table).split('\r\n')).toEqual([
    'statement,catalogue_version,category,label,words,official_words,incidents,reviewed,accepted,sources,origins,evidence,denied,killed_min,killed_max,injured_min,injured_max,without_figure,without_source,without_evidence',
    `a-statement,1,residential,Residential buildings,'=apartments,,2,1,1,3,2,4,0,3,,,,1,0,1`,
    '',
  ])
})
