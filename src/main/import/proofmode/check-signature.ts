import { ReadableStream } from 'node:stream/web'
import {
  createMessage,
  enums,
  readSignature,
  SignaturePacket,
  verify,
  type PublicKey,
  type Signature,
} from 'openpgp'
import type { ArchiveFile } from '#main/archive/archive.ts'
import { Unreadable } from '#main/archive/unreadable.ts'
import { keyFor, type ProofKeys } from './keys-in.ts'
import { attempted, folderOf, isArmored, named, textIn, wholeOf } from './proof-file.ts'

/** What became of checking a detached signature (RFC 9580, 5.2). Times are claims of whoever signed. */
export type SignatureCheck =
  | {
      readonly outcome: 'good'
      readonly fingerprint: string
      readonly madeAt: string
    }
  | { readonly outcome: 'bad'; readonly fingerprint: string }
  /** By a key that came with it and could not have made it, as one that is younger. */
  | { readonly outcome: 'refused'; readonly fingerprint: string; readonly why: string }
  /** Made by a key that is not among those that came with it; `isAll` where all of those could be read. */
  | { readonly outcome: 'no-key'; readonly keyId: string; readonly isAll: boolean }
  /** By a hash that can be made to fit. */
  | { readonly outcome: 'weak' }
  /** Another form than ProofMode writes: several, over text in which line ends do not count, of another version. */
  | { readonly outcome: 'unsupported' }
  | { readonly outcome: 'unreadable' }

const mostSignatureBytes = 256 * 1024

/** Checks the signature in a file against what was signed, which is read as a stream. */
export async function checkSignature(
  signed: ArchiveFile,
  signature: ArchiveFile,
  keys: ProofKeys,
): Promise<SignatureCheck> {
  const bytes = await wholeOf(signature, mostSignatureBytes)
  const parsed =
    bytes === null
      ? null
      : await attempted(() =>
          isArmored(bytes)
            ? readSignature({ armoredSignature: textIn(bytes) })
            : readSignature({ binarySignature: bytes }),
        )
  const packet = parsed?.packets[0]
  if (parsed === null || packet === undefined) return { outcome: 'unreadable' }
  // A version or method that the library does not know it keeps as a packet of another class.
  if (parsed.packets.length !== 1 || !(packet instanceof SignaturePacket)) return { outcome: 'unsupported' }
  if (packet.signatureType !== enums.signature.binary) return { outcome: 'unsupported' }
  if (isWeak(packet.hashAlgorithm)) return { outcome: 'weak' }
  if (!isKnown(packet.hashAlgorithm)) return { outcome: 'unsupported' }
  const keyId = packet.issuerKeyID.toHex()
  const key = keyFor(keys, { keyId, folder: folderOf(signature.name) })
  if (key === undefined) return { outcome: 'no-key', keyId, isAll: keys.isAll }
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
  const pieces = signed.read()
  try {
    return await named(signed, async () => {
      const message = await createMessage({ binary: ReadableStream.from(pieces) })
      // No date: whether the phone's clock or ours is right is another question than whether the key made this.
      const verified = await verify({
        message,
        signature,
        verificationKeys: key,
        format: 'binary',
        date: null,
      })
      const reader = verified.data.getReader()
      while (!(await reader.read()).done);
      return (await verified.signatures[0]?.verified) === true ? null : 'it is not valid'
    })
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error)) throw error
    return error.message.slice(0, 300).replace(/\.+$/, '')
  } finally {
    await pieces.return(undefined) // not all of it was read where the key will not do
  }
}

const isWeak = (hash: number | null): boolean =>
  hash === enums.hash.md5 || hash === enums.hash.sha1 || hash === enums.hash.ripemd

const { sha224, sha256, sha384, sha512, sha3_256, sha3_512 } = enums.hash
const isKnown = (hash: number | null): boolean =>
  [sha224, sha256, sha384, sha512, sha3_256, sha3_512].some((one) => one === hash)
