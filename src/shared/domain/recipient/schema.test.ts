import { expect, test } from 'vitest'
import { ageRecipient, recipientBody } from './schema.ts'
import { emptyRecipient } from './defaults.ts'

/** Of age-keygen. */
const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
const broken = (text: string) => ageRecipient.safeParse(text).error?.issues.map(({ message }) => message)

test('a key is taken as age-keygen prints it, and refused with what is wrong with it', () => {
  expect(broken(key)).toBeUndefined()
  expect(broken(key.replace('ql3', 'ql4'))).toEqual(['age.checksum'])
  expect(broken(key.slice(0, -1))).toEqual(['age.shape'])
  expect(broken(key.toUpperCase())).toEqual(['age.shape'])
  expect(broken(`age1pq1${key.slice(4)}`)).toEqual(['age.postQuantum'])
})

test('the same key twice is told', () => {
  const body = { ...emptyRecipient(), name: 'Court', keys: [key, key] }
  expect(recipientBody.safeParse(body).error?.issues).toMatchObject([
    { path: ['keys'], message: 'age.twice' },
  ])
})
