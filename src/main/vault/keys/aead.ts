import { createCipheriv, createDecipheriv, type CipherKey } from 'node:crypto'

/** AES-256-GCM (NIST SP 800-38D): 32-byte key, 12-byte nonce, 16-byte tag after the ciphertext. */
export const tagBytes = 16
export const nonceBytes = 12

export function seal(key: CipherKey, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array): Buffer {
  const box = Buffer.alloc(plain.byteLength + tagBytes)
  sealInto(box, key, nonce, aad, plain)
  return box
}

/** The same into a place that has room for it and its tag. */
export function sealInto(
  target: Uint8Array,
  key: CipherKey,
  nonce: Uint8Array,
  aad: Uint8Array,
  plain: Uint8Array,
): void {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(aad)
  target.set(cipher.update(plain))
  cipher.final() // of this mode nothing is left to give
  target.set(cipher.getAuthTag(), plain.byteLength)
}

/** The same of what comes piece by piece, the tag behind the last. */
export async function* sealPieces(
  key: CipherKey,
  nonce: Uint8Array,
  aad: Uint8Array,
  plain: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(aad)
  for await (const piece of plain) yield cipher.update(piece)
  cipher.final() // of this mode nothing is left to give
  yield cipher.getAuthTag()
}

/** The plaintext, or undefined when key, nonce, additional data or a byte of the box is not the one sealed. */
export function unseal(
  key: CipherKey,
  nonce: Uint8Array,
  aad: Uint8Array,
  box: Uint8Array,
): Buffer | undefined {
  if (box.byteLength < tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(aad)
  decipher.setAuthTag(box.subarray(box.byteLength - tagBytes))
  const plain = decipher.update(box.subarray(0, box.byteLength - tagBytes))
  try {
    decipher.final() // throws when the tag does not match: the only way node:crypto says so
    return plain
  } catch {
    plain.fill(0)
    return undefined
  }
}

/** The plaintext of a box that something else has proven to be the one sealed; nothing is checked here. */
export function unsealProven(key: CipherKey, nonce: Uint8Array, box: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  return decipher.update(box.subarray(0, box.byteLength - tagBytes))
}
