import { expect, test } from 'vitest'
import { parseEdtf } from '../date/edtf.ts'
import { emptyIncident } from './defaults.ts'
import { fitsFilter, type IncidentFilter } from './filter.ts'

const category = (categoryId: string) => ({
  statementId: 'us-secstate-2022-03-23',
  categoryId,
  catalogueVersion: 1,
  rationale: '',
  confidence: 'likely' as const,
  assertedBy: '',
  assertedAt: '',
})
const nothing: IncidentFilter = { statuses: [], verifications: [], categories: [], within: null }
const on = (edtf: string) => ({ dates: [{ edtf, basis: '', window: null }] })
const within = (edtf: string): Partial<IncidentFilter> => {
  const read = parseEdtf(edtf)
  if (!read.ok) throw new Error(edtf)
  return { within: read.value }
}

test.each([
  [{}, {}, true],
  [{ status: 'accepted' as const }, { statuses: ['draft', 'accepted'] as const }, true],
  [{ status: 'accepted' as const }, { statuses: ['draft'] as const }, false],
  [{ verification: 'verified' as const }, { verifications: ['corroborated'] as const }, false],
  [{ categories: [category('hospital')] }, { categories: ['school', 'hospital'] }, true],
  [{ categories: [category('hospital')] }, { categories: ['us-secstate-2022-03-23/hospital'] }, true],
  [{ categories: [category('hospital')] }, { categories: ['another/hospital'] }, false],
  [{ ...on('2022-03-16~') }, within('2022-03-01/2022-03-16'), true],
  [{ ...on('2022-03') }, within('2022-03-31/2022-04-30'), true],
  [{ ...on('2022-03-16') }, within('2022-03-17/..'), false],
  [{ ...on('2022-03-16') }, within('../2022-03-15'), false],
  [{ ...on('unknown') }, within('2022'), false],
  [{}, within('2022'), false],
  [
    { ...on('2022-03-16'), status: 'draft' as const },
    { ...within('2022'), statuses: ['accepted'] as const },
    false,
  ],
])('%j under %j: %s', (body, filter, expected) => {
  expect(fitsFilter({ ...emptyIncident(), ...body }, { ...nothing, ...filter })).toBe(expected)
})
