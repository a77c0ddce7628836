import { expect, test } from 'vitest'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { incidentLacks } from './incident-lacks.ts'

test('an empty incident lacks everything that is asked about', () => {
  expect(incidentLacks(emptyIncident())).toEqual([
    'notAccepted',
    'noSource',
    'noEvidence',
    'noDenialSearch',
    'noDate',
    'noCategory',
  ])
})

test('a search without a find is a search', () => {
  expect(incidentLacks({ ...emptyIncident(), denialSearch: 'searched-none-found' })).not.toContain(
    'noDenialSearch',
  )
})

const dated = (edtf: string) =>
  incidentLacks({ ...emptyIncident(), dates: [{ edtf, basis: '', window: null }] })

test('a date that says unknown is no date', () => {
  expect(dated('unknown')).toContain('noDate')
  expect(dated('2022-03')).not.toContain('noDate')
})
