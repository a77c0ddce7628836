import { expect, test } from 'vitest'
import { emptyCase } from '#shared/domain/case/defaults.ts'
import { caseBody } from '#shared/domain/case/schema.ts'
import { newPerson } from '#shared/domain/person/defaults.ts'
import { personBody } from '#shared/domain/person/schema.ts'
import { keptBody } from './kept-body.ts'

const blank = emptyCase()

test('a draft that breaks rules is shown as it was left', () => {
  const entry = { incidentId: crypto.randomUUID(), exhibit: 1 }
  const half = { ...blank, title: '', narrative: 'a\u0000', incidents: [entry, entry] }
  expect(caseBody.safeParse(half).success).toBe(false)
  expect(keptBody(caseBody, blank, half)).toEqual(half)
})

test('a field that came since starts empty', () => {
  expect(keptBody(caseBody, blank, { title: 'Hospitals' })).toEqual({ ...blank, title: 'Hospitals' })
})

test.each<[string, unknown]>([
  ['a value of another type', { ...blank, title: 5 }],
  ['a list that is none', { ...blank, recipients: 'everybody' }],
  ['an entry of another shape', { ...blank, alternatives: [{ explanation: 'x' }] }],
  ['a word that is not in the list', { ...blank, tlp: 'TLP:PINK' }],
  ['a field that the form does not know', { ...blank, colour: 'red' }],
  ['nothing', null],
])('%s cannot be read', (_, kept) => {
  expect(keptBody(caseBody, blank, kept)).toBeNull()
})

test('a person half written is shown, one of another shape is not', () => {
  const person = newPerson('')
  expect(keptBody(personBody, person, { ...person, names: [{ name: '', language: 'uk' }] })).not.toBeNull()
  expect(keptBody(personBody, person, { ...person, consent: 'given' })).toBeNull()
})
