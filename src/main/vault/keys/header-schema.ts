import { z } from 'zod'
import { instant, recordId, sha256Hex } from '#shared/domain/record/schema.ts'

export const headerMagic = 'holdfast-workspace'
export const headerVersion = 1

/** Standard base64 (RFC 4648) of exactly so many bytes. */
const base64Of = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').byteLength === bytes, 'base64.length')

/** Argon2id parameters are checked against floor and ceiling where they are used: see passphrase-key.ts. */
export const passphraseSlot = z.strictObject({
  id: recordId,
  kind: z.literal('passphrase'),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int().min(1),
    iterations: z.int().min(1),
    parallelism: z.int().min(1),
    salt: base64Of(16),
  }),
  nonce: base64Of(12),
  /** Data key (32 bytes) and Ed25519 seed (32 bytes), sealed; with the 16-byte tag. */
  wrapped: base64Of(80),
})
export type PassphraseSlot = z.infer<typeof passphraseSlot>

/**
 * What stands in clear about a workspace: nothing that names anybody. `origin` is the name under which
 * checkpoints are signed; `device` the journal's author in the sense of an installation. `sha256` (over the
 * JCS of the rest) tells damage from a newer format and a damaged copy from a wrong passphrase; `mac` (over
 * the JCS without `sha256` and `mac`) tells tampering, once there is a key.
 */
export const workspaceHeader = z.strictObject({
  magic: z.literal(headerMagic),
  formatVersion: z.literal(headerVersion),
  workspaceId: recordId,
  device: recordId,
  createdAt: instant,
  origin: z.string().regex(/^[a-z0-9.:/-]{1,200}$/),
  slots: z.array(passphraseSlot).min(1).max(64),
  mac: base64Of(32),
  sha256: sha256Hex,
})
export type WorkspaceHeader = z.infer<typeof workspaceHeader>

/** All that the MAC covers. */
export type HeaderContent = Omit<WorkspaceHeader, 'mac' | 'sha256'>
