import { expect, test } from 'vitest'
import { statements } from '../../domain/statement/catalogue.ts'
import { readCsv } from '../../lib/read-csv.ts'
import { buildDossier } from '../build.ts'
import { exampleInput } from '../testing/example.ts'
import { coverageCsv } from './coverage-csv.ts'

test('has a line for every phrase of the statement, with what the incidents of the dossier give it', () => {
  const text = coverageCsv(buildDossier(exampleInput()))
  expect(coverageCsv(buildDossier(exampleInput()))).toBe(text)
  const read = readCsv(text)
  if (!read.ok) throw new Error(read.failure.message)
  const [header = [], ...rows] = read.value
  expect(rows.flatMap((row) => row[2] ?? []).toSorted()).toEqual(
    statements.flatMap(({ categories }) => categories.map(({ id }) => id)).toSorted(),
  )
  const lineOf = (id: string) =>
    Object.fromEntries(header.map((name, index) => [name, rows.find((row) => row[2] === id)?.[index]]))
  // Accepted, two supporting sources, three items of which one is no file, one denial; three to five killed.
  expect(lineOf('hospital')).toMatchObject({
    incidents: '1',
    reviewed: '1',
    accepted: '1',
    sources: '2',
    origins: '2',
    evidence: '3',
    denied: '1',
    killed_min: '3',
    killed_max: '5',
    injured_min: '17',
    injured_max: '',
    without_figure: '0',
    without_source: '0',
  })
  expect(lineOf('residential')).toMatchObject({
    incidents: '1',
    reviewed: '0',
    sources: '0',
    killed_min: '',
    without_figure: '1',
    without_source: '1',
    without_evidence: '1',
  })
  expect(lineOf('school')).toMatchObject({ incidents: '0', words: '', killed_min: '' })
  const used = rows.filter((row) => row[6] !== '0').map((row) => row[2])
  const inText = statements.flatMap(({ categories }) =>
    categories.toSorted((a, b) => a.anchor.start - b.anchor.start).map(({ id }) => id),
  )
  expect(used).toEqual(inText.filter((id) => used.includes(id)))
})
