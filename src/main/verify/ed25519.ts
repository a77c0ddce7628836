import { createHash, createPublicKey, verify } from 'node:crypto'

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
export const sha512 = (bytes: Uint8Array): Uint8Array => createHash('sha512').update(bytes).digest()

/** False for a key that is none. `publicKey` is raw, 32 bytes. */
export function verifyEd25519(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, bytes, key, signature)
  } catch {
    return false // a stranger's key need not be one
  }
}
