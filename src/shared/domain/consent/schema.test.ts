import { expect, test } from 'vitest'
import { consent, consentStatus, noConsentRecorded } from './schema.ts'

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
