import { describe, expect, test } from 'vitest'
import { covers } from './covers.ts'
import { consentScope, noConsentRecorded, type Consent } from './schema.ts'

const purposes = consentScope.options
const given = (...scope: Consent['scope']): Consent => ({ ...noConsentRecorded, status: 'given', scope })

describe('what consent covers', () => {
  test('a purpose that was agreed to, and no other', () => {
    const agreed = given('own-records', 'national-prosecution')
    expect(purposes.filter((purpose) => covers(agreed, purpose))).toEqual([
      'own-records',
      'national-prosecution',
    ])
  })

  test('everything where none is needed', () => {
    expect(purposes.every((purpose) => covers({ ...noConsentRecorded, status: 'not-needed' }, purpose))).toBe(
      true,
    )
  })

  test('nothing while it is unknown, refused or withdrawn', () => {
    for (const status of ['unknown', 'refused', 'withdrawn'] as const)
      expect(purposes.some((purpose) => covers({ ...noConsentRecorded, status }, purpose))).toBe(false)
  })

  test('nothing where it was given without saying for what', () => {
    expect(purposes.some((purpose) => covers(given(), purpose))).toBe(false)
  })
})
