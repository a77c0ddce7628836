import { describe, expect, test } from 'vitest'
import { covers } from './covers.ts'
import { consent, consentScope, consentStatus, noConsentRecorded, type Consent } from './schema.ts'

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

describe('the record of consent', () => {
  test('only consent that stands has a scope', () => {
    for (const status of consentStatus.exclude(['given']).options) {
      const read = consent.safeParse({ ...noConsentRecorded, status, scope: ['public'] })
      expect(read.error?.issues).toMatchObject([{ path: ['scope'], message: 'consent.scope' }])
    }
    expect(consent.safeParse(given('public')).success).toBe(true)
  })

  test('a purpose is named once', () => {
    const read = consent.safeParse(given('public', 'public'))
    expect(read.error?.issues).toMatchObject([{ path: ['scope'], message: 'consent.twice' }])
  })
})
