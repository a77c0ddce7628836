import { expect, test } from 'vitest'
import { versionOf } from './version.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)] as const
const one = { caseId: 'case-1', version: 1, dossierSha256: a }

test('the first dossier of a case is version 1, whatever other cases have', () => {
  expect(versionOf(one, [])).toBe(1)
  expect(versionOf({ caseId: 'case-2', dossierSha256: a }, [{ ...one, version: 7 }])).toBe(1)
})

test('an equal dossier keeps its number, another gets the next', () => {
  const two = { caseId: 'case-1', version: 2, dossierSha256: b }
  expect(versionOf(one, [one, two])).toBe(1)
  expect(versionOf(two, [one])).toBe(2)
  expect(versionOf({ ...one, dossierSha256: 'c'.repeat(64) }, [two, one])).toBe(3)
})
