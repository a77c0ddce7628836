import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import {
  checkpointBody,
  isKeyName,
  isSignedBy,
  keyId,
  parseCheckpointBody,
  parseNote,
  parseVerifierKey,
  signNote,
  verifierKey,
  type NoteKey,
} from './checkpoint.ts'
import { toBase64 } from '../lib/base64.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())

const verifierOf = ({ publicKey }: NoteKey) => {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  })
  return (bytes: Uint8Array, signature: Uint8Array) => verifyWith(null, bytes, key, signature)
}

/** A fixed key, so that the note below has fixed bytes: Ed25519 signs the same text the same way. */
const seed = Buffer.alloc(32, 7)
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
})
const own: NoteKey = {
  name: 'holdfast.example/019a0000',
  publicKey: Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '', 'base64url'),
}
const sign = (bytes: Uint8Array) => new Uint8Array(signWith(null, bytes, privateKey))
const root = toBase64(sha256(Uint8Array.of(1)))
const body = checkpointBody({ origin: 'holdfast.example/019a0000', size: 12, root })
const note = signNote(body, own, { sha256, sign })

const parsed = (text: string) => {
  const result = parseNote(text)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

describe('keys', () => {
  const published = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'

  it('have the id that the signed-note example has', () => {
    const key = parseVerifierKey(sha256, published)
    if (!key.ok) throw new Error(key.failure.message)
    expect(key.value.name).toBe('example.com/foo')
    expect(keyId(sha256, key.value)).toBe('530d903a')
    expect(verifierKey(sha256, key.value)).toBe(published)
  })

  test.each([
    ['another id', published.replace('530d903a', '530d903b'), 'damaged'],
    ['another name', published.replace('foo', 'bar'), 'damaged'],
    ['no name', published.slice(published.indexOf('+')), 'damaged'],
    ['a short key', `${published.slice(0, -8)}`, 'unsupported'],
    ['another algorithm', published.replace('+Ae', '+Be'), 'unsupported'],
    ['text that is no base64', `${published.slice(0, -1)}*`, 'damaged'],
    ['nothing', '', 'damaged'],
  ])('with %s are refused', (_, text, code) => {
    expect(parseVerifierKey(sha256, text)).toMatchObject({ ok: false, failure: { code } })
  })

  test.each([
    ['example.com/foo', true],
    ['Оксана', true],
    ['', false],
    ['a b', false],
    ['a+b', false],
    ['a\u00a0b', false],
    ['a\nb', false],
    ['a\ud800', false],
  ])('may be named %j: %s', (name, allowed) => {
    expect(isKeyName(name)).toBe(allowed)
  })
})

describe('a note by others', () => {
  it('is read and verified: the published example of the signed-note library', () => {
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const line =
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
    const key = parseVerifierKey(sha256, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
    if (!key.ok) throw new Error(key.failure.message)
    const found = parsed(`${text}\n${line}`)
    expect(found.text).toBe(text)
    expect(isSignedBy(found, key.value, { sha256, verify: verifierOf(key.value) })).toBe(true)
    const changed = parsed(`${text.replace('problem is', 'answer is')}\n${line}`)
    expect(isSignedBy(changed, key.value, { sha256, verify: verifierOf(key.value) })).toBe(false)
  })

  it('may be a checkpoint: the example of the C2SP page', () => {
    const found = parsed(
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
        '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n',
    )
    expect(found.signatures.map((line) => [line.name, line.keyId, line.signature.length])).toEqual([
      ['example.com/behind-the-sofa', '033de0ae', 64],
    ])
    expect(parseCheckpointBody(found.text)).toEqual({
      ok: true,
      value: {
        origin: 'example.com/behind-the-sofa',
        size: 20852163,
        root: 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
      },
    })
  })
})

describe('our own checkpoint', () => {
  const tools = { sha256, verify: verifierOf(own) }

  it('has the lines that C2SP asks for', () => {
    expect(body).toBe(`holdfast.example/019a0000\n12\n${root}\n`)
    expect(note.startsWith(`${body}\n— holdfast.example/019a0000 `)).toBe(true)
    expect(note.endsWith('\n')).toBe(true)
    expect(signNote(body, own, { sha256, sign })).toBe(note)
  })

  it('reads back and verifies', () => {
    const found = parsed(note)
    expect(found.text).toBe(body)
    expect(found.signatures[0]?.keyId).toBe(keyId(sha256, own))
    expect(isSignedBy(found, own, tools)).toBe(true)
  })

  it('fails for one changed character of the text', () => {
    for (let at = 0; at < body.length - 1; at++) {
      const changed = parsed(
        `${note.slice(0, at)}${note[at] === 'x' ? 'y' : 'x'}${note.slice(at + 1)}`.replace(/^\n+/, ''),
      )
      expect(isSignedBy(changed, own, tools), `at ${at}`).toBe(false)
    }
  })

  it('is not signed by a key of the same bytes under another name', () => {
    expect(isSignedBy(parsed(note), { ...own, name: 'somebody' }, tools)).toBe(false)
    const renamed = note.replace('— holdfast.example/019a0000', '— somebody')
    expect(isSignedBy(parsed(renamed), { ...own, name: 'somebody' }, tools)).toBe(false)
  })

  it('stays good beside a signature by somebody else, and bad beside a false one of its own', () => {
    const other = `— witness.example ${toBase64(new Uint8Array(68))}\n`
    expect(isSignedBy(parsed(note + other), own, tools)).toBe(true)
    const id = Buffer.from(keyId(sha256, own), 'hex')
    const forged = `— ${own.name} ${toBase64(Uint8Array.from([...id, ...new Uint8Array(64)]))}\n`
    expect(isSignedBy(parsed(note + forged), own, tools)).toBe(false)
  })

  it('is refused for signing when it cannot be a note', () => {
    expect(() => signNote('no line feed', own, { sha256, sign })).toThrow()
    expect(() => signNote('tab\there\n', own, { sha256, sign })).toThrow()
    expect(() => signNote('half \ud800\n', own, { sha256, sign })).toThrow()
    expect(() => signNote(body, { ...own, name: 'two words' }, { sha256, sign })).toThrow()
    expect(() => signNote(body, own, { sha256, sign: () => new Uint8Array(63) })).toThrow()
    expect(() => checkpointBody({ origin: '', size: 1, root })).toThrow()
    expect(() => checkpointBody({ origin: 'a\nb', size: 1, root })).toThrow()
    expect(() => checkpointBody({ origin: 'a', size: -1, root })).toThrow()
    expect(() => checkpointBody({ origin: 'a', size: 1.5, root })).toThrow()
    expect(() => checkpointBody({ origin: 'a', size: 1, root: 'AAAA' })).toThrow()
  })

  it('round-trips for any origin and size', () => {
    const origin = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => !/\p{Cc}/u.test(text))
    fc.assert(
      fc.property(origin, fc.nat(Number.MAX_SAFE_INTEGER), (name, size) => {
        const head = { origin: name, size, root }
        expect(parseCheckpointBody(checkpointBody(head))).toEqual({ ok: true, value: head })
        expect(parsed(signNote(checkpointBody(head), own, { sha256, sign })).text).toBe(checkpointBody(head))
      }),
    )
  })
})

describe('what is no checkpoint or note', () => {
  test.each([
    ['nothing', ''],
    ['two lines', 'a\n1\n'],
    ['no final line feed', `a\n1\n${root}`],
    ['no origin', `\n1\n${root}\n`],
    ['a leading zero', `a\n01\n${root}\n`],
    ['a sign', `a\n+1\n${root}\n`],
    ['a size past 2^53', `a\n9007199254740993\n${root}\n`],
    ['a short root', 'a\n1\nAAAA\n'],
    ['an empty extension line', `a\n1\n${root}\n\n`],
    ['CR LF', `a\r\n1\r\n${root}\r\n`],
  ])('%s is refused as a checkpoint', (_, text) => {
    expect(parseCheckpointBody(text)).toMatchObject({ ok: false, failure: { code: 'damaged' } })
  })

  it('extension lines are allowed', () => {
    expect(parseCheckpointBody(`a\n1\n${root}\nmore\n`)).toMatchObject({ ok: true, value: { size: 1 } })
  })

  test.each([
    ['nothing', ''],
    ['only text', body],
    ['no blank line', body + note.slice(body.length + 1)],
    ['no text', note.slice(body.length)],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['no space', note.replace('— ', '—')],
    ['no final line feed', note.slice(0, -1)],
    ['a broken signature', `${note.slice(0, -5)}*\n`],
    ['a signature of no bytes', `${body}\n— a AAAAAA==\n`],
    ['something after the signatures', `${note}trailer\n`],
    ['a control in it', note.replace('holdfast', 'hold\u0007fast')],
  ])('%s is refused as a note', (_, text) => {
    expect(parseNote(text)).toMatchObject({ ok: false, failure: { code: 'damaged' } })
  })
})
