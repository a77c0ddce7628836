import { expect, test } from 'vitest'
import { keyIssues, keyRequest, noKey } from './key-in-hand.ts'

const file = { token: 'a'.repeat(32), name: 'one.age' }

test('what is missing is told at its field, by the kind of key', () => {
  expect(keyIssues(noKey)).toEqual({ file: 'folder.pickBackup', words: 'text.required' })
  expect(keyIssues({ ...noKey, file, words: 'abandon' })).toEqual({})
  expect(keyIssues({ ...noKey, file, kind: 'identity' })).toEqual({ identity: 'text.required' })
  expect(keyIssues({ ...noKey, file, kind: 'passphrase' })).toEqual({
    backupPassphrase: 'text.required',
    passphrase: 'text.required',
  })
})

test('only the chosen key is sent, and a passphrase that was not typed is none', () => {
  const typed = { ...noKey, file, words: 'w', identity: 'i', backupPassphrase: 'b' }
  expect(keyRequest(typed)).toEqual({
    file: file.token,
    key: { kind: 'words', words: 'w' },
    passphrase: null,
  })
  expect(keyRequest({ ...typed, kind: 'passphrase', passphrase: 'p' })).toEqual({
    file: file.token,
    key: { kind: 'passphrase', passphrase: 'b' },
    passphrase: 'p',
  })
})
