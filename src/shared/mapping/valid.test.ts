import { expect, test } from 'vitest'
import fc from 'fast-check'
import { incidentBody } from '../domain/incident/schema.ts'
import { link, line } from '../domain/text/schema.ts'
import { readyProfiles } from './ready-profiles.ts'
import { mapRows } from './map-rows.ts'
import { ruleColumns } from './rules/rule-columns.ts'
import { suggestProfile } from './suggest/suggest-profile.ts'
import { bodyOf } from './testing/made-body.fixture.ts'
import { tableOf } from './testing/mapped.fixture.ts'
import type { Cell } from './table.ts'

const text = fc.oneof(
  fc.constantFrom(
    '2022-03-16',
    '16/3/2022',
    '5/6/22',
    'March 2022: a school.',
    '3',
    '3-5',
    '1.5',
    '-1',
    'GRAPHIC',
    'YES',
    'n/a',
    '47.1',
    '37.5',
    '147',
    '47.1 37.5 0 4',
    'POINT (37 47)',
    'POLYGON ((37 47, 37 48, 38 48, 37 47))',
    '0',
    '(2)',
    'https://a.example/1,https://b.example/2',
    'HIDDEN',
    'Residential',
    'Shelling',
    'Armed Forces',
    '\u202e',
    '\ud800',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.nat(30_000).map((length) => 'long '.repeat(length / 5)),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constant(null),
  fc.record({ type: fc.constantFrom('number', 'boolean', 'date', 'formula', 'error'), text }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(text, { maxLength: 4 }) }),
)

test('whatever stands in a table, every incident that a profile makes of it is one that a record may hold', () => {
  const profiles = readyProfiles.map(({ body }) => body)
  const tables = fc.constantFrom(...profiles).chain((profile) => {
    const columns = [...new Set(profile.fields.flatMap(ruleColumns))].slice(0, 45)
    const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
      minLength: 1,
      maxLength: 2,
    })
    return rows.map((cells) => ({ profile, table: tableOf(columns, ...cells) }))
  })
  let made = 0
  fc.assert(
    fc.property(tables, ({ profile, table }) => {
      const rows = [profile, suggestProfile(table, 'A log')].flatMap((by) => [...mapRows(table, by)])
      for (const row of rows) {
        expect(row.made === null).toBe(row.problems.some(({ rejects }) => rejects))
        if (row.made === null) continue
        made += 1
        const body = bodyOf(row.made)
        expect(incidentBody.parse(body)).toEqual(body)
        for (const { url, title } of row.made.sources) {
          expect(link.parse(url) + line(500).parse(title)).not.toBe('')
        }
      }
      for (const { key, cells, problems } of rows)
        for (const received of [key, ...cells.flat(), ...problems.map(({ value }) => value)])
          expect(received.isWellFormed()).toBe(true)
    }),
    { numRuns: 150 },
  )
  expect(made).toBeGreaterThan(20)
})
