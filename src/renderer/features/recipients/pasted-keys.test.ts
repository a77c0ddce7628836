import { expect, test } from 'vitest'
import { withPasted } from './pasted-keys.ts'

test('a file of recipients pasted into one field becomes one key a field, without its remarks', () => {
  const file = '# created: 2026-11-28\n# public key: age1x\n age1a \r\nage1b\n\n'
  expect(withPasted(['first', '', 'last'], 1, file)).toEqual(['first', 'age1a', 'age1b', 'last'])
})

test('one key replaces one, and what holds none leaves the field empty', () => {
  expect(withPasted(['old'], 0, ' age1a\n')).toEqual(['age1a'])
  expect(withPasted(['old', 'other'], 0, '# nothing\n')).toEqual(['', 'other'])
})
