/*
 * Owns the file of OpenSSH that a dossier is signed with: SSHSIG (PROTOCOL.sshsig of OpenSSH), Ed25519 and SHA-512 only.
 * Holds no key and does no crypto of its own; what is written here, stock `ssh-keygen -Y verify` accepts.
 */
import { fromBase64, toBase64 } from '../lib/base64.ts'
import { utf8 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { dossierNamespace, keyBlob, sshKeyType } from './ssh-key.ts'
import { joined, uint32, WireReader, wireString } from './ssh-wire.ts'

/** SHA-512 (FIPS 180-4): 64 bytes. */
export type Sha512 = (bytes: Uint8Array) => Uint8Array

export interface SshSignature {
  /** Raw Ed25519 key, 32 bytes. */
  readonly publicKey: Uint8Array
  readonly namespace: string
  /** 64 bytes, over what `signedBytes` makes of the message. */
  readonly signature: Uint8Array
}

const magic = 'SSHSIG'
const hashName = 'sha512'
const armourWidth = 70
const begin = '-----BEGIN SSH SIGNATURE-----'
const end = '-----END SSH SIGNATURE-----'

/**
 * Signs a message; answers the armoured file. `sign` gets the bytes to be signed and returns the 64 of Ed25519; `publicKey`
 * is the raw key that it signs with.
 */
export function signForSsh(
  message: Uint8Array,
  key: { readonly publicKey: Uint8Array; readonly sign: (bytes: Uint8Array) => Uint8Array },
  sha512: Sha512,
  namespace: string = dossierNamespace,
): string {
  const signature = key.sign(signedBytes(namespace, message, sha512))
  if (key.publicKey.length !== 32 || signature.length !== 64) throw new Error('Not an Ed25519 signature')
  const blob = joined(
    utf8(magic),
    uint32(1),
    wireString(keyBlob(key.publicKey)),
    wireString(utf8(namespace)),
    wireString(new Uint8Array()),
    wireString(utf8(hashName)),
    wireString(joined(wireString(utf8(sshKeyType)), wireString(signature))),
  )
  const lines = toBase64(blob).match(new RegExp(`.{1,${armourWidth}}`, 'g')) ?? []
  return [begin, ...lines, end, ''].join('\n')
}

/** Takes the armoured file apart; `unsupported` for another kind of key or hash, `damaged` when it is no SSHSIG at all. */
export function parseSshSignature(text: string): Result<SshSignature> {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n')
  if (lines.shift() !== begin || lines.pop() !== end) return notSignature()
  const blob = fromBase64(lines.join(''))
  if (!blob) return notSignature()
  const reader = new WireReader(blob)
  if (reader.text(magic.length) !== magic || reader.number() !== 1) return notSignature()
  const key = new WireReader(reader.string())
  const namespace = reader.text()
  reader.string() // reserved, to be ignored
  const hash = reader.text()
  const inner = new WireReader(reader.string())
  const [keyName, signatureName] = [key.text(), inner.text()]
  if (!reader.isRead || namespace === '') return notSignature()
  // Other kinds of keys have more parts than these.
  if (keyName !== sshKeyType || signatureName !== sshKeyType || hash !== hashName)
    return fail('unsupported', 'Only signatures by Ed25519 keys over SHA-512 can be checked.')
  const [publicKey, signature] = [key.string(), inner.string()]
  const whole = key.isRead && inner.isRead && publicKey.length === 32 && signature.length === 64
  if (!whole) return notSignature()
  return ok({ publicKey, namespace, signature })
}

const notSignature = () => fail('damaged', 'This is not a signature of OpenSSH.')

/**
 * Whether the signature is good over the message, for this namespace, by the key that it names itself. Whose key that is,
 * it does not say: compare its fingerprint. `verify` gets the key, the bytes that were signed, and the signature.
 */
export function isSshSignatureOver(
  message: Uint8Array,
  { publicKey, namespace, signature }: SshSignature,
  tools: {
    readonly sha512: Sha512
    readonly verify: (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean
  },
  wanted: string = dossierNamespace,
): boolean {
  if (namespace !== wanted) return false
  return tools.verify(publicKey, signedBytes(namespace, message, tools.sha512), signature)
}

const signedBytes = (namespace: string, message: Uint8Array, sha512: Sha512): Uint8Array =>
  joined(
    utf8(magic),
    wireString(utf8(namespace)),
    wireString(new Uint8Array()),
    wireString(utf8(hashName)),
    wireString(sha512(message)),
  )
