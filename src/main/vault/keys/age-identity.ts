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
