import { bech32 } from '@scure/base'

const prefix = 'AGE-SECRET-KEY-'
const secretBytes = 32

/** An X25519 secret as age writes it (age-encryption.org/v1): `AGE-SECRET-KEY-1…`. */
export const ageIdentity = (secret: Uint8Array): string =>
  bech32.encodeFromBytes(prefix, secret).toUpperCase()

/** The secret in an identity; undefined when it is none, or one of another type than X25519. */
export function secretOfIdentity(identity: string): Uint8Array | undefined {
  try {
    const { prefix: found, bytes } = bech32.decodeToBytes(identity.trim())
    return found.toUpperCase() === prefix && bytes.byteLength === secretBytes ? bytes : undefined
  } catch {
    return undefined // no bech32, or its checksum does not hold
  }
}

/** The identities in a file as `age-keygen` writes it: one a line, `#` begins a comment. */
export const identitiesIn = (file: string): readonly string[] =>
  file
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => secretOfIdentity(line) !== undefined)

/** An X25519 recipient as age writes it; the other types are not for every age. */
export function isRecipient(text: string): boolean {
  const read = readRecipient(text)
  return 'recipient' in read && read.recipient === text
}

/** Reads a public key as people paste it; `problem` is the rule that it breaks. */
export function readRecipient(
  typed: string,
): { readonly recipient: string } | { readonly problem: `recipient.${string}` } {
  const pasted = typed.trim()
  if (/AGE-SECRET-KEY-/i.test(pasted)) return { problem: 'recipient.secret' }
  if (/^age1[a-z]+1/i.test(pasted)) return { problem: 'recipient.otherType' }
  try {
    // What is read off a QR code has capital letters.
    const { prefix: found, bytes } = bech32.decodeToBytes(pasted)
    const isKey = found.toLowerCase() === 'age' && bytes.byteLength === secretBytes
    return isKey ? { recipient: pasted.toLowerCase() } : { problem: 'recipient.shape' }
  } catch {
    return { problem: 'recipient.shape' } // no bech32, or its checksum does not hold
  }
}
