import { ReadableStream } from 'node:stream/web'
import {
  createMessage,
  enums,
  readKeys,
  readSignature,
  verify,
  type PublicKey,
  type Signature,
} from 'openpgp'
import type { ArchiveFile } from '#main/archive/archive.ts'
import { readWhole } from '#main/archive/read-whole.ts'
import { Unreadable } from '#main/archive/unreadable.ts'

/** What became of checking a detached signature (RFC 9580, 5.2). Times are claims of whoever signed. */
export type SignatureCheck =
  | {
      readonly outcome: 'good'
      readonly fingerprint: string
      readonly madeAt: string
    }
  | { readonly outcome: 'bad'; readonly fingerprint: string }
  /** By a key in the zip that could not have made it, as by one that is younger. */
  | { readonly outcome: 'refused'; readonly fingerprint: string; readonly why: string }
  /** Made by a key that is not in the zip. */
  | { readonly outcome: 'no-key'; readonly keyId: string }
  /** By a hash that can be made to fit. */
  | { readonly outcome: 'weak' }
  | { readonly outcome: 'unreadable' }

const mostSignatureBytes = 256 * 1024
const mostKeyBytes = 2 ** 20
const mostKeys = 20

/** The keys of a file; null where it holds none that can be read. */
export async function keysIn(file: ArchiveFile | undefined): Promise<readonly PublicKey[] | null> {
  if (file === undefined) return []
  const bytes = await readWhole(file, mostKeyBytes)
  const keys = await attempted(() =>
    isArmored(bytes) ? readKeys({ armoredKeys: asText(bytes) }) : readKeys({ binaryKeys: bytes }),
  )
  return keys === null || keys.length > mostKeys ? null : keys
}

/** Checks every signature in a file of them against what was signed, which is read as a stream. */
export async function checkSignature(
  signed: ArchiveFile,
  signature: ArchiveFile,
  keys: readonly PublicKey[],
): Promise<SignatureCheck> {
  const bytes = await readWhole(signature, mostSignatureBytes)
  const parsed = await attempted(() =>
    isArmored(bytes)
      ? readSignature({ armoredSignature: asText(bytes) })
      : readSignature({ binarySignature: bytes }),
  )
  const packet = parsed?.packets[0]
  if (parsed === null || packet === undefined || parsed.packets.length !== 1) return { outcome: 'unreadable' }
  if (isWeak(packet.hashAlgorithm)) return { outcome: 'weak' }
  const keyId = packet.issuerKeyID.toHex()
  const key = keys.find((one) => one.getKeys().some((part) => part.getKeyID().toHex() === keyId))
  if (key === undefined) return { outcome: 'no-key', keyId }
  const fingerprint = key.getFingerprint()
  const why = await whyNotGood(signed, parsed, key)
  if (why !== null)
    return DIFFERS.test(why) ? { outcome: 'bad', fingerprint } : { outcome: 'refused', fingerprint, why }
  const madeAt = packet.created?.toISOString() ?? ''
  // Who the key says it is of stays in the zip: it may be somebody who is kept under a code name.
  return { outcome: 'good', fingerprint, madeAt }
}

/** What the library says where bytes are not those that were signed. */
const DIFFERS = /^(?:signed digest did not match|signature verification failed)/i

/** Null where it is good. */
async function whyNotGood(signed: ArchiveFile, signature: Signature, key: PublicKey): Promise<string | null> {
  try {
    const message = await createMessage({ binary: ReadableStream.from(signed.read()) })
    // No date: whether the phone's clock or ours is right is another question than whether the key made this.
    const verified = await verify({ message, signature, verificationKeys: key, format: 'binary', date: null })
    const reader = verified.data.getReader()
    while (!(await reader.read()).done);
    return (await verified.signatures[0]?.verified) === true ? null : 'it is not valid'
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error)) throw error
    return error.message.slice(0, 300)
  }
}

const isWeak = (hash: number | null): boolean =>
  hash === enums.hash.md5 || hash === enums.hash.sha1 || hash === enums.hash.ripemd

const isArmored = (bytes: Uint8Array): boolean => asText(bytes.subarray(0, 200)).includes('-----BEGIN PGP')

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** What a library cannot read of a stranger's file is no bug of ours; a file that is not what its zip says goes on. */
async function attempted<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error)) throw error
    return null
  }
}
