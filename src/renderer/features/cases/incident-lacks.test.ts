import { expect, test } from 'vitest'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { claim } from '#shared/dossier/testing/builders.ts'
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

test('a claim that contradicts is no source for what is reported', () => {
  const lacks = (stance: 'supports' | 'contradicts') =>
    incidentLacks({
      ...emptyIncident(),
      claims: [claim(1, '019a0000-0000-7000-8000-000000000009', { stance })],
    })
  expect(lacks('contradicts')).toContain('noSource')
  expect(lacks('supports')).not.toContain('noSource')
})
