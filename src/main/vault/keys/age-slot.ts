import { Decrypter, Encrypter } from 'age-encryption'
import { fromBase64, toBase64 } from '#shared/lib/base64.ts'
import type { AgeSlot } from './header-schema.ts'

const keyBytes = 32

/** What an age slot holds: the data key, and for a recovery key the signing seed of its analyst. */
export interface AgeSecrets {
  readonly dataKey: Uint8Array
  readonly seed: Uint8Array | null
}

/**
 * Age has no additional data, so the box itself is bound to nothing: a slot that was moved, or whose recipient was
 * exchanged, is found by the header's MAC once it has given a data key.
 */
export async function wrapForRecipient(
  { dataKey, seed }: AgeSecrets,
  slot: Omit<AgeSlot, 'kind' | 'wrapped'>,
): Promise<AgeSlot> {
  const plain = Buffer.concat([dataKey, seed ?? new Uint8Array()])
  const encrypter = new Encrypter()
  encrypter.addRecipient(slot.recipient)
  const wrapped = await encrypter.encrypt(plain)
  plain.fill(0)
  return { ...slot, kind: 'age', wrapped: toBase64(wrapped) }
}

/** Undefined when the slot is not this identity's, or holds something else than its purpose says. */
export async function unwrapWithIdentity(slot: AgeSlot, identity: string): Promise<AgeSecrets | undefined> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  let plain: Uint8Array
  try {
    plain = await decrypter.decrypt(fromBase64(slot.wrapped) ?? new Uint8Array())
  } catch {
    return undefined // age says so in no other way
  }
  const seedBytes = slot.purpose === 'recovery' ? keyBytes : 0
  const secrets =
    plain.byteLength === keyBytes + seedBytes
      ? { dataKey: plain.slice(0, keyBytes), seed: seedBytes > 0 ? plain.slice(keyBytes) : null }
      : undefined
  plain.fill(0)
  return secrets
}
