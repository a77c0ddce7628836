import { z } from 'zod'
import { instant, recordId, sha256Hex } from '#shared/domain/record/schema.ts'
import { journalOrigin } from '#shared/journal/entry.ts'
import type { Result } from '#shared/lib/result.ts'
import type { WrittenBackup } from './write-file.ts'
import type { Unpacked } from './unpack.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const passphrase = z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string() })

/** What the child is sent. It never gets a key of the workspace: what it packs is encrypted already. */
export const backupRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('write'),
    contents: z.object({
      folder: z.string(),
      workspaceId: recordId,
      at: instant,
      origin: journalOrigin,
      head: z.strictObject({ size: z.int(), root: sha256Hex }),
      files: z
        .array(z.strictObject({ name: z.string(), bytes: z.int(), content: bytes.exactOptional() }))
        .readonly(),
    }),
    lock: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('recipients'), recipients: z.array(z.string()).readonly() }),
      passphrase,
    ]),
    part: z.string(),
  }),
  z.strictObject({
    kind: z.literal('unpack'),
    file: z.string(),
    key: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('identities'), identities: z.array(z.string()).readonly() }),
      passphrase,
    ]),
    /** A folder that is there and empty; null to read without keeping anything. */
    into: z.string().nullable(),
  }),
])
export type BackupRequest = z.infer<typeof backupRequest>

export interface BackupProgress {
  readonly stage: 'writing' | 'reading-back' | 'unpacking'
  readonly done: number
  readonly total: number
}

/** What it answers, by the kind of request. */
export interface BackupAnswers {
  readonly write: Result<WrittenBackup>
  readonly unpack: Result<Unpacked>
}
