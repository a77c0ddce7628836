import { describe, expect, it } from 'vitest'
import { readCsv } from '../../lib/read-csv.ts'
import { buildDossier } from '../build.ts'
import { category, figure, incident, place } from '../testing/builders.ts'
import { exampleInput, inputOf } from '../testing/example.ts'
import { incidentColumns, incidentsCsv } from './incidents-csv.ts'
import { parted } from './joined.ts'

function rowsOf(text: string): Record<string, string>[] {
  const read = readCsv(text)
  if (!read.ok) throw new Error(read.failure.message)
  const [header = [], ...rows] = read.value
  expect(header).toEqual(incidentColumns)
  return rows.map((row) => {
    expect(row).toHaveLength(header.length)
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))
  })
}

describe('incidents.csv', () => {
  it('has a line an incident with what the dossier says of it, the same in every run', () => {
    const built = buildDossier(exampleInput())
    const text = incidentsCsv(built)
    expect(incidentsCsv(buildDossier(exampleInput()))).toBe(text)
    expect(text.endsWith('\r\n')).toBe(true)
    const rows = rowsOf(text)
    for (const [index, { reference, title, exhibit, reported, assessed }] of built.incidents.entries())
      expect(rows[index]).toMatchObject({
        reference,
        title,
        exhibit: String(exhibit),
        summary: reported.summary,
        assessment: assessed.assessment,
        marking: built.marking,
      })
    expect(rows[0]).toMatchObject({ latitude: '', longitude: '', uncertainty_m: '100', precision: 'exact' })
    expect(rows[1]).toMatchObject({
      dates: '2022-03-09',
      latitude: '47.096',
      longitude: '37.54857',
      coarsened: 'no',
      killed_min: '3',
      killed_max: '5',
      injured_min: '17',
      injured_max: '',
      missing_min: '',
      denials: '1',
    })
    expect(parted(rows[1]?.['sources'] ?? '')).toEqual(['SRC-2022-0001', 'SRC-2022-0003', 'SRC-2022-0002'])
  })

  it('leaves unknown empty and writes 0 as 0, and joins several values so that they come apart again', () => {
    const [row] = rowsOf(
      incidentsCsv(
        buildDossier(
          inputOf([
            incident(1, {
              casualties: [figure(1, { min: 0, max: 0 })],
              categories: [category('hospital'), category('terror'), category('hospital')],
              places: [
                place({ name: 'A | B', position: null }),
                place({ name: 'C', position: { latitude: -0.5, longitude: -70 }, uncertaintyMeters: null }),
              ],
            }),
          ]),
        ),
      ),
    )
    expect(row).toMatchObject({
      killed_min: '0',
      killed_max: '0',
      injured_min: '',
      latitude: '-0.5',
      longitude: '-70',
      uncertainty_m: '',
      weapon: '',
      dates: '',
      targets: '',
    })
    expect(parted(row?.['places'] ?? '')).toEqual(['A | B', 'C'])
    expect(parted(row?.['categories'] ?? '')).toEqual([
      'us-secstate-2022-03-23/hospital',
      'us-secstate-2022-03-23/terror',
    ])
  })
})
