import { describe, expect, it } from 'vitest'
import { createCipher } from './cipher.ts'

describe('cipher', () => {
  const key = () => new Uint8Array(32).fill(7)

  it('opens what it sealed, and fails as damaged in another context or under another key', async () => {
    const cipher = await createCipher(key())
    const sealed = await cipher.seal({ title: 'Театр' }, 'here')
    expect(await cipher.open(sealed, 'here')).toEqual({ ok: true, value: { title: 'Театр' } })
    expect(await cipher.open(sealed, 'there')).toMatchObject({ ok: false, failure: { code: 'damaged' } })
    const other = await createCipher(new Uint8Array(32).fill(8))
    expect(await other.open(sealed, 'here')).toMatchObject({ ok: false })
  })

  it('wipes the key it was given and never seals twice alike', async () => {
    const given = key()
    const cipher = await createCipher(given)
    expect(given).toEqual(new Uint8Array(32))
    const [one, two] = await Promise.all([cipher.seal(1, ''), cipher.seal(1, '')])
    expect(one.nonce).not.toEqual(two.nonce)
    expect(one.box).not.toEqual(two.box)
  })

  it('names a row the same each time, by kind and id, in 43 safe characters', async () => {
    const [one, two] = await Promise.all([createCipher(key()), createCipher(key())])
    expect(await one.rowKey('incident', 'a')).toMatch(/^[\w-]{43}$/)
    expect(await one.rowKey('incident', 'a')).toBe(await two.rowKey('incident', 'a'))
    expect(await one.rowKey('source', 'a')).not.toBe(await one.rowKey('incident', 'a'))
  })

  it('refuses a key of another length', async () => {
    await expect(createCipher(new Uint8Array(31))).rejects.toThrow('32 bytes')
  })
})
