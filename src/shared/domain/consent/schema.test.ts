import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consent as anyConsent } from '../testing/basics.fixture.ts'
import { covers } from './covers.ts'
import { consent, consentScope, consentStatus, noConsentRecorded } from './schema.ts'

const keyOf = (value: object): string | undefined => consent.safeParse(value).error?.issues[0]?.message

test('only consent that stands has a scope', () => {
  for (const status of consentStatus.options) {
    const scoped = { ...noConsentRecorded, status, scope: ['public'] }
    expect(keyOf(scoped)).toBe(status === 'given' ? undefined : 'consent.scope')
    expect(keyOf({ ...scoped, scope: [] })).toBeUndefined()
  }
})

test('a scope is named once', () => {
  expect(keyOf({ ...noConsentRecorded, status: 'given', scope: ['public', 'public'] })).toBe('consent.twice')
})

test('any consent that the properties make is valid, and covers only what it names', () => {
  fc.assert(
    fc.property(anyConsent, fc.constantFrom(...consentScope.options), (made, purpose) => {
      expect(consent.parse(made)).toEqual(made)
      expect(covers(made, purpose)).toBe(made.status === 'not-needed' || made.scope.includes(purpose))
    }),
  )
})
