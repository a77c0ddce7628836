import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { ageIdentity, identitiesIn, secretOfIdentity } from './age-identity.ts'
import { unwrapWithIdentity, wrapForRecipient } from './age-slot.ts'
import { ageSlot } from './header-schema.ts'
import { recoveryWords, secretOfWords } from './recovery-words.ts'

const secrets = () => ({ dataKey: Uint8Array.from(randomBytes(32)), seed: Uint8Array.from(randomBytes(32)) })

async function slotFor(identity: string, purpose: 'recovery' | 'organisation') {
  const { dataKey, seed } = secrets()
  const held = { dataKey, seed: purpose === 'recovery' ? seed : null }
  const recipient = await identityToRecipient(identity)
  const slot = await wrapForRecipient(held, { id: uuidV7(), purpose, analystId: null, recipient })
  return { held, slot }
}

test('a slot gives back what it holds, to its own identity alone', async () => {
  const identity = ageIdentity(randomBytes(32))
  for (const purpose of ['recovery', 'organisation'] as const) {
    const { held, slot } = await slotFor(identity, purpose)
    expect(ageSlot.parse(slot)).toEqual(slot)
    expect(await unwrapWithIdentity(slot, identity)).toEqual(held)
    expect(await unwrapWithIdentity(slot, ageIdentity(randomBytes(32)))).toBeUndefined()
    const flipped = Buffer.from(slot.wrapped, 'base64')
    flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 1
    expect(
      await unwrapWithIdentity({ ...slot, wrapped: flipped.toString('base64') }, identity),
    ).toBeUndefined()
  }
  const { slot } = await slotFor(identity, 'organisation')
  expect(await unwrapWithIdentity({ ...slot, purpose: 'recovery' }, identity)).toBeUndefined()
})

test('stock age opens a slot with the identity that the words spell', async () => {
  const folder = await tempFolder()
  const identity = ageIdentity(randomBytes(32))
  const { held, slot } = await slotFor(identity, 'recovery')
  await writeFile(path.join(folder, 'slot.age'), Buffer.from(slot.wrapped, 'base64'))
  await writeFile(path.join(folder, 'key.txt'), `# made by hand\n${identity}\n`)
  const args = ['-d', '-i', path.join(folder, 'key.txt'), path.join(folder, 'slot.age')]
  const { stdout } = await promisify(execFile)('age', args, { encoding: 'buffer' })
  expect(stdout).toEqual(Buffer.concat([held.dataKey, held.seed ?? Buffer.alloc(0)]))
})

test('words spell a secret and are read as people type them from paper', () => {
  // The vector of BIP 39 for 32 bytes of 0x7f.
  const legal = 'legal winner thank year wave sausage worth useful '.repeat(3).trim().split(' ')
  expect(recoveryWords(new Uint8Array(32).fill(0x7f))).toEqual([...legal.slice(0, 23), 'title'])
  const secret = randomBytes(32)
  const words = recoveryWords(secret)
  const typed = [
    words.join(' '),
    words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\r\n'),
    ` ${words.map((word) => word.slice(0, 4)).join(',  ')} `,
  ]
  for (const text of typed) expect(secretOfWords(text)).toEqual(Uint8Array.from(secret))
})

test('a wrong word is named by its place, a missing one by the count, a wrong order by the checksum', () => {
  const words = [...recoveryWords(Buffer.alloc(32, 0x7f))]
  expect(secretOfWords([...words.slice(0, 4), 'wawe', ...words.slice(5)].join(' '))).toEqual({
    kind: 'unknown',
    at: 5,
    word: 'wawe',
  })
  expect(secretOfWords(words.slice(1).join(' '))).toEqual({ kind: 'count', count: 23 })
  expect(secretOfWords(['winner', 'legal', ...words.slice(2)].join(' '))).toEqual({ kind: 'checksum' })
})

test('an identity is read from its file, and nothing else is taken for one', () => {
  const secret = randomBytes(32)
  const identity = ageIdentity(secret)
  expect(secretOfIdentity(identity)).toEqual(Uint8Array.from(secret))
  expect(identitiesIn(`# created: today\n# public key: age1x\n${identity}\n\nnothing\n`)).toEqual([identity])
  expect(secretOfIdentity(`${identity.slice(0, -1)}Q`)).toBeUndefined()
  expect(secretOfIdentity('AGE-SECRET-KEY-PQ-1QQQQ')).toBeUndefined()
})
