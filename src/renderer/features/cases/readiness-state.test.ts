import { expect, test } from 'vitest'
import type { Readiness } from '#shared/ipc/dossier.ts'
import { ok } from '#shared/lib/result.ts'
import { readinessOf } from './readiness-state.ts'

const found: Readiness = { groups: [], candidates: [], withheld: [] }
const court = { caseId: 'case', recipientId: 'court' }
const unknown = { found: null, failure: null }

test('a case that was never saved is not being checked', () => {
  expect(readinessOf(null, null)).toEqual({ ...unknown, isChecking: false })
})

test('what was found for one recipient is not told of another, nor of another case', () => {
  const last = { to: court, answer: ok(found) }
  expect(readinessOf(court, last)).toEqual({ found, failure: null, isChecking: false })
  for (const asked of [
    { ...court, recipientId: 'press' },
    { ...court, recipientId: null },
    { ...court, caseId: 'other' },
  ])
    expect(readinessOf(asked, last)).toEqual({ ...unknown, isChecking: true })
})
