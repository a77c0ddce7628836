import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** DER around a raw Ed25519 key (RFC 8410): PKCS #8 for the seed, SPKI for the public half. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

export interface SigningKey {
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/** The Ed25519 key (RFC 8032) of a 32-byte seed. */
export function signingKeyOf(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([pkcs8Prefix, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  return { publicKey: rawPublicKey(key), sign: (message) => sign(null, message, key) }
}

export const verifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' }),
    signature,
  )

const rawPublicKey = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.byteLength)
