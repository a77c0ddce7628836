import { expect, test } from 'vitest'
import { detectProfile } from './detect-profile.ts'
import { profileOf } from './testing/mapped.fixture.ts'

const named = (id: string, ...recognise: string[]) => ({
  id,
  body: { ...profileOf([{ to: 'key', columns: ['id'] }]), recognise },
})
const profiles = [
  named('own', 'id', 'date'),
  named('ready', 'date', 'id'),
  named('closer', 'id', 'date', 'lat'),
  named('never'),
]

test.each([
  [['id', 'date', 'lat', 'more'], 'closer'],
  [['id', 'date'], 'own'],
  [['id'], undefined],
  [[], undefined],
])('%j is known by %s', (columns, id) => {
  expect(detectProfile(columns, profiles)?.id).toBe(id)
})
