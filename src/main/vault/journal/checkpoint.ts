import {
  checkpointBody,
  isSignedBy,
  parseCheckpointBody,
  parseNote,
  signNote,
  type Checkpoint,
} from '#shared/journal/checkpoint.ts'
import { fromBase64, toBase64 } from '#shared/lib/base64.ts'
import { toHex } from '#shared/lib/bytes.ts'
import { verifyEd25519, type SigningKey } from '../keys/signing-key.ts'
import { sha256 } from './state.ts'

export const checkpointSigner =
  (origin: string, key: SigningKey) =>
  (size: number, root: Uint8Array): string =>
    signNote(
      checkpointBody({ origin, size, root: toBase64(root) }),
      { name: origin, publicKey: key.publicKey },
      { sha256, sign: key.sign },
    )

/** Size and root (hex) that a signed checkpoint claims; undefined when it is none. Looks at no signature. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const parsed = parseNote(note)
  const body = parsed.ok ? parseCheckpointBody(parsed.value.text) : parsed
  const root = body.ok ? fromBase64(body.value.root) : null
  return body.ok && root ? { ...body.value, root: toHex(root) } : undefined
}

/** Whether one of the keys signed the checkpoint under this origin. */
export function isCheckpointSigned(note: string, origin: string, publicKeys: readonly Uint8Array[]): boolean {
  const parsed = parseNote(note)
  if (!parsed.ok) return false
  return publicKeys.some((publicKey) =>
    isSignedBy(
      parsed.value,
      { name: origin, publicKey },
      { sha256, verify: (bytes, signature) => verifyEd25519(publicKey, bytes, signature) },
    ),
  )
}
