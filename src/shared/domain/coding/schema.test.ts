import { expect, test } from 'vitest'
import { incidentBody } from '../incident/schema.ts'
import { emptyIncident } from '../incident/defaults.ts'
import { codingBody } from './schema.ts'

const incidentId = '017fb6a5-e610-7000-8000-000000000001'
/** Half of a character: no journal can hold it. */
const half = '\ud83d'

test('ids that could not be written down are refused at their place', () => {
  const coding = { incidentId, incidentRev: 1, statementId: half, catalogueVersion: 1, note: '' }
  const link = { catalogueVersion: 1, rationale: '', confidence: 'likely', assertedBy: incidentId }
  const categories = [
    { ...link, statementId: half, categoryId: half, assertedAt: '2022-03-24T10:00:00.000Z' },
  ]
  const placesOf = (parsed: ReturnType<typeof codingBody.safeParse | typeof incidentBody.safeParse>) =>
    parsed.error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`)
  expect(placesOf(codingBody.safeParse({ ...coding, categoryIds: ['school', half] }))).toEqual([
    'statementId text.loneSurrogate',
    'categoryIds/1 text.loneSurrogate',
  ])
  expect(placesOf(incidentBody.safeParse({ ...emptyIncident(), title: 'T', categories }))).toEqual([
    'categories/0/statementId text.loneSurrogate',
    'categories/0/categoryId text.loneSurrogate',
  ])
})
