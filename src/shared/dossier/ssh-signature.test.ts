import { spawnSync } from 'node:child_process'
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { isSshSignatureOver, parseSshSignature, signForSsh } from './ssh-signature.ts'
import {
  allowedSigners,
  dossierNamespace,
  parseAllowedSigners,
  sshFingerprint,
  sshPublicKey,
} from './ssh-key.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash('sha512').update(bytes).digest())

const keyOf = (fill: number) => {
  const privateKey = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, fill)]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = new Uint8Array(
    Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '', 'base64url'),
  )
  return { publicKey, sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) }
}
const tools = {
  sha512,
  verify: (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) =>
    verify(
      null,
      bytes,
      createPublicKey({
        key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
        format: 'jwk',
      }),
      signature,
    ),
}
const [own, other] = [keyOf(7), keyOf(8)]
const message = Buffer.from('0011  data/dossier.json\n')
const armoured = signForSsh(message, own, sha512)
const parsed = (text: string) => {
  const result = parseSshSignature(text)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'holdfast-sshsig-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs ssh-keygen in the folder; what it says, and whether it agreed. */
function sshKeygen(options: readonly string[], input: Uint8Array = new Uint8Array()) {
  const { status, stdout, stderr } = spawnSync('ssh-keygen', options, {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  return { agreed: status === 0, said: stdout + stderr }
}

async function verifiedBySsh(signature: string, content: Uint8Array, namespace = dossierNamespace) {
  await writeFile(
    path.join(folder, 'signers'),
    allowedSigners([{ principal: 'ANA-2026-0001', publicKey: own.publicKey }]),
  )
  await writeFile(path.join(folder, 'sig'), signature)
  return sshKeygen(
    ['-Y', 'verify', '-f', 'signers', '-I', 'ANA-2026-0001', '-n', namespace, '-s', 'sig'],
    content,
  )
}

describe('a signature of ours', () => {
  it('is accepted by ssh-keygen over these bytes and for this purpose alone', async () => {
    expect(await verifiedBySsh(armoured, message)).toMatchObject({
      agreed: true,
      said: `Good "${dossierNamespace}" signature for ANA-2026-0001 with ED25519 key ${sshFingerprint(sha256, own.publicKey)}\n`,
    })
    expect((await verifiedBySsh(armoured, Buffer.from('changed'))).agreed).toBe(false)
    expect((await verifiedBySsh(armoured, message, 'file')).agreed).toBe(false)
    expect((await verifiedBySsh(signForSsh(message, own, sha512, 'file'), message, 'file')).agreed).toBe(
      false,
    )
    expect((await verifiedBySsh(signForSsh(message, other, sha512), message)).agreed).toBe(false)
  })

  it('has lines of at most 70 characters between its marks', () => {
    const lines = armoured.split('\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.slice(1, -2).every((line) => line.length <= 70)).toBe(true)
    expect(lines.slice(1, -3).every((line) => line.length === 70)).toBe(true)
  })

  it('verifies here, over these bytes and for this purpose alone', () => {
    expect(parsed(armoured).publicKey).toEqual(own.publicKey)
    expect(isSshSignatureOver(message, parsed(armoured), tools)).toBe(true)
    expect(isSshSignatureOver(Buffer.from('changed'), parsed(armoured), tools)).toBe(false)
    expect(isSshSignatureOver(message, parsed(armoured), tools, 'file')).toBe(false)
    const swapped = { ...parsed(armoured), publicKey: other.publicKey }
    expect(isSshSignatureOver(message, swapped, tools)).toBe(false)
    expect(isSshSignatureOver(message, parsed(signForSsh(message, own, sha512, 'file')), tools)).toBe(false)
  })

  it('is the same for the same bytes', () => {
    expect(signForSsh(message, own, sha512)).toBe(armoured)
  })

  it('is refused where the key gives no Ed25519 signature', () => {
    expect(() => signForSsh(message, { ...own, sign: () => new Uint8Array(63) }, sha512)).toThrow()
    expect(() => signForSsh(message, { ...own, publicKey: new Uint8Array(31) }, sha512)).toThrow()
  })
})

describe('a signature by ssh-keygen', () => {
  it('reads and verifies here', async () => {
    expect(sshKeygen(['-q', '-t', 'ed25519', '-N', '', '-C', 'somebody', '-f', 'theirs']).agreed).toBe(true)
    await writeFile(path.join(folder, 'message'), message)
    expect(sshKeygen(['-q', '-Y', 'sign', '-f', 'theirs', '-n', dossierNamespace, 'message']).agreed).toBe(
      true,
    )
    const signature = parsed(await readFile(path.join(folder, 'message.sig'), 'utf8'))
    expect(isSshSignatureOver(message, signature, tools)).toBe(true)
    const line = await readFile(path.join(folder, 'theirs.pub'), 'utf8')
    expect(line).toBe(`${sshPublicKey(signature.publicKey)} somebody\n`)
    expect(sshKeygen(['-l', '-f', 'theirs.pub']).said).toContain(sshFingerprint(sha256, signature.publicKey))
    const own = [{ principal: 'a@b.example', publicKey: signature.publicKey }]
    const listed = (options: string) => parseAllowedSigners(`# who\n\na@b.example ${options} ${line}`)
    expect(listed(`namespaces="git,${dossierNamespace}"`)).toEqual({ ok: true, value: own })
    // What OpenSSH would not take for a dossier, or only at some times, confirms nobody.
    for (const options of ['namespaces="git"', 'valid-before="20200101"', `cert-authority`])
      expect(listed(options)).toEqual({ ok: true, value: [] })
    expect(parseAllowedSigners(`a ${line}`)).toMatchObject({ ok: true, value: [{ principal: 'a' }] })
  })

  it.each([
    ['rsa', ['-t', 'rsa', '-b', '1024'], []],
    ['ecdsa', ['-t', 'ecdsa'], []],
    ['sha256', ['-t', 'ed25519'], ['-O', 'hashalg=sha256']],
  ])('of another kind (%s) is said to be of another kind', async (name, kind, options) => {
    expect(sshKeygen(['-q', ...kind, '-N', '', '-f', name]).agreed).toBe(true)
    await writeFile(path.join(folder, `${name}.txt`), message)
    const order = ['-q', '-Y', 'sign', ...options, '-f', name, '-n', dossierNamespace, `${name}.txt`]
    expect(sshKeygen(order)).toMatchObject({ agreed: true })
    expect(parseSshSignature(await readFile(path.join(folder, `${name}.txt.sig`), 'utf8'))).toMatchObject({
      ok: false,
      failure: { code: 'unsupported' },
    })
  })
})

describe('what is no signature', () => {
  const body = armoured.split('\n').slice(1, -2).join('')
  const framed = (text: string) => armoured.replace(/\n[^]*\n(?=-----END)/, `\n${text}\n`)

  test.each([
    ['nothing', ''],
    ['no marks', body],
    ['no end', armoured.replace(/-----END.*\n/, '')],
    ['text that is no base64', framed('*')],
    ['half of it', framed(body.slice(0, 100))],
    [
      'more than it',
      framed(Buffer.concat([Buffer.from(body, 'base64'), Buffer.alloc(3)]).toString('base64')),
    ],
    ['another version', framed(Buffer.from(body, 'base64').fill(2, 9, 10).toString('base64'))],
    ['no namespace', signForSsh(message, own, sha512, '')],
  ])('%s is refused', (_, text) => {
    expect(parseSshSignature(text)).toMatchObject({ ok: false, failure: { code: 'damaged' } })
  })

  it('any altered byte of it is refused or verifies no longer', () => {
    const bytes = Buffer.from(body, 'base64')
    for (const [at, byte] of bytes.entries()) {
      const altered = Buffer.from(bytes)
      altered[at] = byte ^ 1
      const result = parseSshSignature(framed(altered.toString('base64')))
      expect(result.ok && isSshSignatureOver(message, result.value, tools), `byte ${at}`).toBe(false)
    }
  })

  it('no text makes the reading throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const blob = Buffer.concat([Buffer.from('SSHSIG\0\0\0\x01', 'latin1'), bytes])
        expect(parseSshSignature(framed(blob.toString('base64'))).ok).toBe(false)
      }),
    )
  })
})

describe('a list of signers', () => {
  it('reads back', () => {
    const signers = [
      { principal: 'ANA-2026-0001', publicKey: own.publicKey },
      { principal: 'ANA-2026-0002', publicKey: other.publicKey },
    ]
    expect(parseAllowedSigners(allowedSigners(signers))).toEqual({ ok: true, value: signers })
  })

  test.each(['', 'two words', '*', '!a', 'a,b', 'a\nb', '#a'])('cannot hold the name %j', (principal) => {
    expect(() => allowedSigners([{ principal, publicKey: own.publicKey }])).toThrow()
  })

  test.each(['no key at all', 'a ssh-ed25519 AAAA', `a ${sshPublicKey(own.publicKey).slice(0, -8)}`])(
    'of %j is refused',
    (text) => {
      expect(parseAllowedSigners(text)).toMatchObject({ ok: false, failure: { code: 'damaged' } })
    },
  )
})
