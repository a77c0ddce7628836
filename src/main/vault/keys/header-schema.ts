import { z } from 'zod'
import { instant, recordId, sha256Hex } from '#shared/domain/record/schema.ts'
import { journalOrigin } from '#shared/journal/entry.ts'

export const headerMagic = 'holdfast-workspace'
/** What is written. Version 1, which knew passphrases only, is still read. */
export const headerVersion = 2

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
 * The secrets as a small age file (age-encryption.org/v1) to one X25519 recipient, which stock `age` opens too. Whoever
 * holds a recovery key gets one analyst's secrets (`analystId`); an organisation gets the data key, and no signing key.
 */
export const ageSlot = z.strictObject({
  id: recordId,
  kind: z.literal('age'),
  purpose: z.enum(['recovery', 'organisation']),
  analystId: recordId.nullable(),
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  wrapped: z.base64().max(2_048),
})
export type AgeSlot = z.infer<typeof ageSlot>

/**
 * How many slots of each kind a header holds: a passphrase and a recovery key for each of 64 people, and organisations.
 * At their largest they fill less than the 512 KiB that are read of a header file.
 */
export const mostSlots = { passphrase: 64, recovery: 64, organisation: 16 } as const

const kindOf = (slot: KeySlot): keyof typeof mostSlots =>
  slot.kind === 'passphrase' ? slot.kind : slot.purpose

const fits = (slots: readonly KeySlot[]): boolean =>
  Object.entries(mostSlots).every(
    ([kind, most]) => slots.filter((slot) => kindOf(slot) === kind).length <= most,
  )

const inClear = {
  magic: z.literal(headerMagic),
  workspaceId: recordId,
  device: recordId,
  createdAt: instant,
  origin: journalOrigin,
  mac: base64Of(32),
  sha256: sha256Hex,
}

/**
 * What stands in clear about a workspace: nothing that names anybody. `origin` is the name under which
 * checkpoints are signed; `device` the journal's author in the sense of an installation. `sha256` (over the
 * JCS of the rest) tells damage from a newer format and a damaged copy from a wrong passphrase; `mac` (over
 * the JCS without `sha256` and `mac`) tells tampering, once there is a key.
 */
export const workspaceHeader = z.discriminatedUnion('formatVersion', [
  z.strictObject({
    ...inClear,
    formatVersion: z.literal(1),
    slots: z.array(passphraseSlot).min(1).max(mostSlots.passphrase),
  }),
  z.strictObject({
    ...inClear,
    formatVersion: z.literal(headerVersion),
    slots: z
      .array(z.discriminatedUnion('kind', [passphraseSlot, ageSlot]))
      .max(mostSlots.passphrase + mostSlots.recovery + mostSlots.organisation)
      .refine(fits, 'header.slots'),
  }),
])
export type WorkspaceHeader = z.infer<typeof workspaceHeader>
export type KeySlot = PassphraseSlot | AgeSlot

/** What a header of today says, before it is sealed. */
export type HeaderContent = Omit<
  Extract<WorkspaceHeader, { formatVersion: typeof headerVersion }>,
  'formatVersion' | 'mac' | 'sha256'
>

export const passphraseSlots = ({ slots }: WorkspaceHeader): readonly PassphraseSlot[] =>
  slots.flatMap((slot: KeySlot) => (slot.kind === 'passphrase' ? [slot] : []))
