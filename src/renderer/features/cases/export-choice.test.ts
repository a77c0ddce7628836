import { expect, test } from 'vitest'
import { emptyRecipient } from '#shared/domain/recipient/defaults.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { lockFor, lockIssues, lockOf, offeredRecipients, profileFor } from './export-choice.ts'

const record = (id: string, name: string, keys: string[]) =>
  ({ id, kind: 'recipient', body: { ...emptyRecipient(), name, keys } }) as StoredRecord<'recipient'> // the rest decides nothing
const listed = (id: string, recipientId: string | null) => ({
  id,
  recipientId,
  name: `${id} as the case has it`,
  organisation: '',
  purpose: 'public' as const,
  mayReceive: 'TLP:GREEN' as const,
})
const typed = { passphrase: 'a long enough passphrase', repeated: 'a long enough passphrase' }

test('those of the case come first, with the keys of the workspace; nobody is offered twice', () => {
  const offered = offeredRecipients(
    [listed('a', 'court'), listed('b', null)],
    [record('court', 'Court', ['age1a']), record('press', 'Press', [])],
  )
  expect(offered.map(({ id, keys, isListed }) => [id, keys, isListed])).toEqual([
    ['a', ['age1a'], true],
    ['b', [], true],
    ['press', [], false],
  ])
  expect(offered[0]).toMatchObject({ name: 'a as the case has it', mayReceive: 'TLP:GREEN' })
})

test('it is locked to the keys by default where there are any, and by a passphrase for whoever has none', () => {
  expect(lockFor({ keys: ['age1a'] })).toBe('keys')
  expect(lockFor({ keys: [] })).toBe('passphrase')
  expect(lockFor(null)).toBe('none')
})

test('what is public goes out by the profile for it', () => {
  expect(
    [null, 'public', 'human-rights-reporting', 'national-prosecution'].map((one) => profileFor(one as null)),
  ).toEqual(['full', 'public', 'partner', 'full'])
})

test('a passphrase is asked for only where it locks, and goes along only then', () => {
  expect(lockIssues('passphrase', { passphrase: 'short', repeated: 'other' })).toEqual({
    passphrase: expect.any(String),
    repeated: 'passphrase.mismatch',
  })
  expect(lockIssues('keys', { passphrase: '', repeated: 'x' })).toEqual({})
  expect(lockOf('none', { keys: ['age1a'] }, typed)).toBeNull()
  expect(lockOf('keys', { keys: ['age1a'] }, typed)).toEqual({ kind: 'recipients', recipients: ['age1a'] })
  expect(lockOf('passphrase', null, typed)).toEqual({ kind: 'passphrase', passphrase: typed.passphrase })
})
