import { randomBytes } from 'node:crypto'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { nonceBytes, seal, unseal } from './aead.ts'
import type { PassphraseSlot } from './header-schema.ts'
import { passphraseKey, type KdfCost } from './passphrase-key.ts'

/** The secrets of a workspace as one analyst holds them. Zeroed when the vault closes. */
export interface Secrets {
  /** 32 bytes, shared by all analysts of the workspace. */
  readonly dataKey: Uint8Array
  /** 32 bytes, of this analyst's Ed25519 key. */
  readonly seed: Uint8Array
}

/** Of the box and what it is bound to; the header around it has a version of its own. */
const boxVersion = 1

/** Everything of the slot but its box, and whose slot it is: a slot moved elsewhere does not open. */
const contextOf = (slot: Omit<PassphraseSlot, 'wrapped'>, workspaceId: string): Uint8Array =>
  utf8(canonicalJson({ formatVersion: boxVersion, slot, workspaceId }))

export async function wrapSecrets(
  secrets: Secrets,
  passphrase: string,
  place: { readonly slotId: string; readonly workspaceId: string; readonly cost: KdfCost },
): Promise<PassphraseSlot> {
  const salt = randomBytes(16)
  const nonce = randomBytes(nonceBytes)
  const { memoryKiB, iterations, parallelism } = place.cost
  const slot = {
    id: place.slotId,
    kind: 'passphrase' as const,
    kdf: { name: 'argon2id' as const, memoryKiB, iterations, parallelism, salt: salt.toString('base64') },
    nonce: nonce.toString('base64'),
  }
  const key = await passphraseKey(passphrase, salt, place.cost)
  const plain = Buffer.concat([secrets.dataKey, secrets.seed])
  const wrapped = seal(key, nonce, contextOf(slot, place.workspaceId), plain)
  key.fill(0)
  plain.fill(0)
  return { ...slot, wrapped: wrapped.toString('base64') }
}

/** Undefined when the passphrase is not this slot's. */
export async function unwrapSecrets(
  slot: PassphraseSlot,
  passphrase: string,
  workspaceId: string,
): Promise<Secrets | undefined> {
  const { wrapped, ...rest } = slot
  const key = await passphraseKey(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
  const plain = unseal(
    key,
    Buffer.from(slot.nonce, 'base64'),
    contextOf(rest, workspaceId),
    Buffer.from(wrapped, 'base64'),
  )
  key.fill(0)
  if (!plain) return undefined
  const secrets = {
    dataKey: Uint8Array.from(plain.subarray(0, 32)),
    seed: Uint8Array.from(plain.subarray(32)),
  }
  plain.fill(0)
  return secrets
}

export function zeroSecrets(secrets: Secrets): void {
  secrets.dataKey.fill(0)
  secrets.seed.fill(0)
}
