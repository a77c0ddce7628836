/*
 * Owns reading inside an age file (https://age-encryption.org/v1) at any place, so that an encrypted hand-over is verified
 * without its content ever being written to a disk or held in memory as a whole. Payload: chunks of 64 KiB, each with a
 * tag of 16 bytes, ChaCha20-Poly1305; the nonce is the number of the chunk and whether it is the last.
 */
import { createDecipheriv, hkdfSync } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import type { VerifyKey } from './order.ts'

export const ageMagic = 'age-encryption.org/v1\n'
const maxHeader = 65_536
const chunkBytes = 65_536
const tagBytes = 16
const nonceBytes = 16

/** The content of an age file as bytes that can be read anywhere. Closing it closes the file. */
export async function ageSource(cipher: ByteSource, key: VerifyKey): Promise<ByteSource> {
  const head = await cipher.read(0, Math.min(cipher.size, maxHeader))
  const headerBytes = headerLength(head)
  const fileKey = await unwrapped(head.slice(0, headerBytes), key)
  if (cipher.size < headerBytes + nonceBytes + tagBytes) return cutOff()
  const nonce = await cipher.read(headerBytes, nonceBytes)
  const streamKey = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
  const payloadAt = headerBytes + nonceBytes
  const payload = cipher.size - payloadAt
  const chunks = Math.ceil(payload / (chunkBytes + tagBytes))
  const size = payload - chunks * tagBytes
  if (size < 0 || (chunks > 1 && payload - (chunks - 1) * (chunkBytes + tagBytes) <= tagBytes))
    return cutOff()
  let kept: { readonly number: number; readonly bytes: Uint8Array } | undefined
  const chunk = async (number: number): Promise<Uint8Array> => {
    if (kept?.number === number) return kept.bytes
    const at = payloadAt + number * (chunkBytes + tagBytes)
    const sealed = await cipher.read(at, Math.min(chunkBytes + tagBytes, cipher.size - at))
    const bytes = opened(sealed, streamKey, number, number === chunks - 1)
    kept = { number, bytes }
    return bytes
  }
  await chunk(chunks - 1) // only the last one is sealed as the last: a file that was cut off shows here
  return {
    size,
    read: async (position, length) => {
      if (position + length > size) return cutOff()
      const target = new Uint8Array(length)
      for (let done = 0; done < length;) {
        const place = position + done
        const bytes = await chunk(Math.floor(place / chunkBytes))
        const part = bytes.subarray(place % chunkBytes, (place % chunkBytes) + length - done)
        target.set(part, done)
        done += part.byteLength
      }
      return target
    },
    close: () => cipher.close(),
  }
}

function headerLength(head: Uint8Array): number {
  const text = Buffer.from(head).toString('latin1')
  const mac = text.indexOf('\n--- ')
  const end = mac === -1 ? -1 : text.indexOf('\n', mac + 1)
  return end === -1 ? unreadable('damaged', 'The beginning of the encrypted file is damaged.') : end + 1
}

async function unwrapped(header: Uint8Array, key: VerifyKey): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase)
  else {
    const identities = key.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('AGE-SECRET-KEY-1'))
    if (identities.length === 0) unreadable('invalid', 'The file of the key holds no secret key of age.')
    for (const identity of identities) addIdentity(decrypter, identity)
  }
  try {
    return await decrypter.decryptHeader(header)
  } catch (error) {
    // The library says so in these words and in no other way; a test reads them.
    if (error instanceof Error && error.message.startsWith('no identity matched'))
      return unreadable(
        'wrong-passphrase',
        key.kind === 'passphrase' ? 'This passphrase does not open it.' : 'This key does not open it.',
        {
          next: 'Check for whom it was encrypted.',
        },
      )
    return unreadable('damaged', 'The beginning of the encrypted file is damaged.')
  }
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity)
  } catch {
    unreadable('invalid', 'A line in the file of the key is no secret key of age.')
  }
}

function opened(sealed: Uint8Array, key: Uint8Array, number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce[11] = isLast ? 1 : 0
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    return unreadable(
      'damaged',
      `The encrypted file was changed or cut off: part ${number + 1} of it cannot be opened.`,
    )
  }
}

const cutOff = (): never => unreadable('damaged', 'The encrypted file is cut off.')
