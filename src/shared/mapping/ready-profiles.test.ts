import { expect, test } from 'vitest'
import { statements } from '../domain/statement/catalogue.ts'
import { incidentColumns } from '../dossier/formats/incidents-csv.ts'
import { detectProfile } from './detect-profile.ts'
import { madeInWords } from './made-in-words.ts'
import { mapRows } from './map-rows.ts'
import { readyProfiles } from './ready-profiles.ts'
import { readyForms } from './testing/ready-forms.fixture.ts'
import { readyLogs } from './testing/ready-logs.fixture.ts'
import { readyOutcomes } from './testing/ready-outcomes.fixture.ts'
import { tableOf, told } from './testing/mapped.fixture.ts'

const logs = { ...readyLogs, ...readyForms }

/** What a ready profile makes of the rows of its own log, in words, with what is told. */
function outcome(id: string) {
  const log = logs[id]
  const profile = readyProfiles.find((ready) => ready.id === id)
  if (log === undefined || profile === undefined) throw new Error(`There is no ${id}`)
  const columns = log.columns.split('|')
  const unknown = log.rows.flatMap((row) => Object.keys(row)).filter((column) => !columns.includes(column))
  expect(unknown).toEqual([])
  const table = tableOf(columns, ...log.rows.map((row) => columns.map((column) => row[column] ?? null)))
  return [...mapRows(table, profile.body)].map((row) => ({
    key: row.key,
    told: told(row),
    media: row.media,
    ...Object.fromEntries(
      row.made === null ? [] : madeInWords(row.made).map(({ field, text }) => [field, text]),
    ),
  }))
}

test('there is a log for each profile, and a profile for each log', () => {
  expect(readyProfiles.map(({ id }) => id).toSorted()).toEqual(Object.keys(logs).toSorted())
})

test.each(Object.keys(logs))('%s is known by the headers of its log, and by no other profile', (id) => {
  const columns = logs[id]?.columns.split('|') ?? []
  expect(detectProfile(columns, readyProfiles)?.id).toBe(id)
  expect(detectProfile(columns, readyProfiles.toReversed())?.id).toBe(id)
})

test('categories are those of the statement and the version that they name', () => {
  for (const { body } of readyProfiles)
    for (const rule of body.fields) {
      if (rule.to !== 'category') continue
      const statement = statements.find(
        ({ id, version }) => id === rule.statementId && version === rule.catalogueVersion,
      )
      const known = statement?.categories.map(({ id }) => id)
      for (const { value } of rule.table) expect(known).toContain(value)
    }
})

test.each(Object.keys(logs))('%s makes of its rows what a person would', (id) => {
  expect(outcome(id)).toEqual(readyOutcomes[id])
})

test('the table of a dossier has the columns that are expected of it', () => {
  expect(readyForms['holdfast-csv']?.columns).toBe(incidentColumns.join('|'))
})
