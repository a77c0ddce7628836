import { describe, expect, it, test } from 'vitest'
import type { IncidentBody } from '../../../domain/incident/schema.ts'
import { readCsv } from '../../../lib/read-csv.ts'
import { buildDossier } from '../../build.ts'
import { figure, idOf, incident, place, recordIdOf } from '../../testing/builders.ts'
import { PLANTED } from '../../testing/depth.ts'
import { exampleInput, inputOf } from '../../testing/example.ts'
import { esfDates } from './esf-dates.ts'
import { huridocsTables } from './tables.ts'

/** Lines of a table by its field numbers. */
function linesOf(text = ''): Record<string, string>[] {
  const read = readCsv(text)
  if (!read.ok) throw new Error(read.failure.message)
  const [header = [], ...rows] = read.value
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name.split(' ')[0] ?? '', row[index] ?? ''])),
  )
}

const tablesOf = (...incidents: Parameters<typeof inputOf>[0]) => {
  const made = huridocsTables(buildDossier(inputOf(incidents)))
  return {
    events: linesOf(made.event),
    acts: linesOf(made.act),
    involvements: linesOf(made.involvement),
    persons: linesOf(made.person),
  }
}

describe('the tables of the Events Standard Formats', () => {
  it('hold every incident, and every link leads to a record', () => {
    const built = buildDossier(exampleInput())
    const made = huridocsTables(built)
    expect(huridocsTables(buildDossier(exampleInput()))).toEqual(made)
    const [events, acts, involvements, persons] = [made.event, made.act, made.involvement, made.person].map(
      linesOf,
    )
    const records = (lines: typeof events, field: string) => lines?.map((line) => line[field]) ?? []
    expect(records(events, '101')).toEqual(built.incidents.map(({ reference }) => reference))
    expect(involvements?.length).toBeGreaterThan(0)
    for (const act of acts ?? []) {
      expect(records(events, '101')).toContain(act['2103'])
      if (act['2102'] !== '') expect(records(persons, '901')).toContain(act['2102'])
    }
    for (const involvement of involvements ?? []) {
      expect(records(acts, '2101')).toContain(involvement['2404'])
      expect(records(persons, '901')).toContain(involvement['2402'])
      expect(involvement['2409']).toBe('01 06 Suspected of involvement in the act')
    }
    const numbers = [events, acts, involvements, persons].flatMap((lines, index) =>
      records(lines, ['101', '2101', '2401', '901'][index] ?? ''),
    )
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const words of PLANTED) expect(Object.values(made).join('\n')).not.toContain(words)
  })

  it('name a person by code name once, count those without a name, and keep what is alleged a suspicion', () => {
    const victim = {
      personId: recordIdOf('person', 1),
      codeName: 'WITNESS-07',
      role: 'victim' as const,
      note: 'in the yard',
    }
    const alleged = {
      id: idOf(31, 1),
      side: 'russia' as const,
      unit: '',
      basis: 'two reports',
      confidence: 'possible' as const,
      sourceIds: [],
    }
    const about: Partial<IncidentBody> = {
      persons: [victim],
      allegedPerpetrators: [alleged],
      casualties: [figure(1, { min: 3, max: null })],
      places: [place()],
    }
    const { events, acts, involvements, persons } = tablesOf(
      incident(1, { ...about, dates: [{ edtf: '2022-03', basis: '', window: null }] }),
      incident(2, {
        ...about,
        casualties: [figure(2, { harm: 'injured', min: 4, max: 4 }), figure(3, { min: 0, max: 0 })],
      }),
      incident(3),
    )
    expect(persons.map((person) => [person['901'], person['902'], person['903'], person['931']])).toEqual([
      ['P0001', '01 Individual', 'WITNESS-07', ''],
      [
        'P0002',
        '03 Group, organisation or institution',
        'Persons reported killed, INC-2022-0001',
        '3 : at least',
      ],
      ['P0003', '03 Group, organisation or institution', 'Russia', ''],
      ['P0004', '03 Group, organisation or institution', 'Persons reported injured, INC-2022-0002', '4'],
    ])
    expect(persons[0]).toMatchObject({ '908': 'Y', '915': '02 Female', '950': 'adult' })
    expect(acts.map((act) => [act['2101'], act['2102'], act['2109']])).toEqual([
      ['INC-2022-0001-A1', 'P0001', 'victim'],
      ['INC-2022-0001-A2', 'P0002', 'killed'],
      ['INC-2022-0002-A1', 'P0001', 'victim'],
      ['INC-2022-0002-A2', 'P0004', 'injured'],
      ['INC-2022-0003-A1', '', ''],
    ])
    expect(acts[0]).toMatchObject({
      '2111': '1 March 2022 : 02 Unknown day',
      '2112': 'Mariupol 47.09600, 37.54857',
      '2150': 'in the yard',
    })
    expect(involvements.map((one) => [one['2401'], one['2402'], one['2404']])).toEqual([
      ['INC-2022-0001-I1', 'P0003', 'INC-2022-0001-A1'],
      ['INC-2022-0001-I2', 'P0003', 'INC-2022-0001-A2'],
      ['INC-2022-0002-I1', 'P0003', 'INC-2022-0002-A1'],
      ['INC-2022-0002-I2', 'P0003', 'INC-2022-0002-A2'],
    ])
    expect(involvements[0]).toMatchObject({ '2412': 'Russia', '2450': 'alleged, possible; two reports' })
    expect(events[0]).toMatchObject({ '108': 'Y', '116': 'at least 3 killed', '163': 'A case' })
  })
})

const datesOf = (...edtfs: string[]) => {
  const dates = edtfs.map((edtf) => ({ edtf, basis: '', window: null }))
  const [built] = buildDossier(inputOf([incident(1, { dates })])).incidents
  if (built === undefined) throw new Error('One was given')
  return esfDates(built)
}

test.each([
  [['2022-03-09'], '9 March 2022', null],
  [['2022-03-16~'], '16 March 2022 : 01 Estimate', null],
  [['2022-03'], '1 March 2022 : 02 Unknown day', null],
  [['2022'], '1 January 2022 : 03 Unknown month and day', null],
  [['2022-03?'], '1 March 2022 : 01 Estimate, 02 Unknown day', null],
  [['2022-21'], '1 March 2022 : 01 Estimate', null],
  [['2022-03-09/2022-03-11'], '9 March 2022', '11 March 2022'],
  [['2022-03-11', '2022-03-09'], '9 March 2022', '11 March 2022'],
  [['2022-03-09/..'], '9 March 2022', null],
  [['../2022-03-11'], null, '11 March 2022'],
  [['unknown'], null, null],
  [[], null, null],
])('dates %j as the Events Standard Formats enter them', (edtfs, initialDate, finalDate) => {
  expect(datesOf(...edtfs)).toEqual({ initialDate, finalDate })
})
