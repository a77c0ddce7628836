import { z } from 'zod'
import { channel } from './channel.ts'
import { newPassphrase, passphrase } from './keys.ts'
import { fileToken, jobId, nothing, workspaceFolder } from './parts.ts'
import { backupPaces } from '../domain/backup/due.ts'
import { instant, sha256Hex } from '../domain/record/schema.ts'

/** What opens a backup, as typed. An identity is a key of age, in its own spelling. */
const key = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.string().min(1).max(2_000) }),
  z.strictObject({ kind: z.literal('identity'), identity: z.string().min(1).max(5_000) }),
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
])

/** Of an analyst of the workspace in the backup; null when the key opens that too. */
const workspacePassphrase = passphrase.nullable()

/** What was read out of a backup and verified. */
const found = z.strictObject({
  madeAt: instant,
  /** Entries of the journal. */
  size: z.int().min(1),
  /** Items of evidence that are as taken in, and the references of those that were not when it was made. */
  intact: z.int().min(0),
  lacking: z.array(z.string()),
})

const recipients = z.array(z.string().min(1).max(200)).max(20)
const keep = z.int().min(1).max(100)

/** Backups that are made by themselves, as it was chosen on this machine. */
const schedule = z.strictObject({
  /** The whole path, as it was chosen. */
  folder: z.string(),
  pace: z.enum(backupPaces),
  keep,
  recipients,
  /** Those that it made there and keeps, the oldest first. `size`: entries of the journal. */
  made: z.array(
    z.strictObject({ name: z.string(), at: instant, bytes: z.int().min(1), size: z.int().min(1) }),
  ),
})

export const backupChannels = {
  /** When the last backup was made and checked, as the journal tells it. */
  'backup:state': channel(
    'unlocked',
    nothing,
    z.strictObject({
      made: z.strictObject({ at: instant, size: z.int().min(1), bytes: z.int().min(1) }).nullable(),
      checked: z.strictObject({ at: instant, size: z.int().min(1) }).nullable(),
      /** Keys of the workspace that open a backup of it. */
      keys: z.int().min(0),
      /** Entries of somebody's doing that no backup holds; what the app enters by itself is not counted. */
      entriesSince: z.int().min(0),
      /** Something of it has waited longer than it should. */
      overdue: z.boolean(),
      schedule: schedule.nullable(),
      /** Of the backup of the schedule that is being made just now. */
      jobId: jobId.nullable(),
      /** Why the one that is due was not made; it is tried again by itself. */
      problem: z.strictObject({ message: z.string(), next: z.string().nullable() }).nullable(),
    }),
  ),
  /** `passphrase` is for this backup alone; without one the keys of the workspace open it. */
  'backup:make': channel(
    'writable',
    z.strictObject({
      jobId,
      passphrase: newPassphrase.nullable(),
    }),
    z.strictObject({
      /** Null when the person changed their mind. */
      savedAs: z.string().nullable(),
      sha256: sha256Hex.or(z.literal('')),
      bytes: z.int().min(0),
      lacking: z.int().min(0),
    }),
    { perSecond: 5 },
  ),
  /** `choice` null: none any more. `folder` null: as it stands. Recipients are those besides the keys of the workspace. */
  'backup:set-schedule': channel(
    'writable',
    z.strictObject({
      choice: z
        .strictObject({ folder: workspaceFolder.nullable(), pace: z.enum(backupPaces), keep, recipients })
        .nullable(),
    }),
    nothing,
    { perSecond: 5 },
  ),
  /** Begins the backup of the schedule now, due or not. */
  'backup:make-scheduled': channel('writable', nothing, nothing, { perSecond: 5 }),
  'backup:pick-file': channel(
    'always',
    nothing,
    z.strictObject({ file: z.strictObject({ token: fileToken, name: z.string() }).nullable() }),
  ),
  /** Into an empty folder, which is then a workspace to be opened. */
  'backup:restore': channel(
    'start',
    z.strictObject({ jobId, file: fileToken, key, passphrase: workspacePassphrase, folder: workspaceFolder }),
    found,
    { perSecond: 5 },
  ),
  /** Restores it, verifies all of it, and keeps nothing. */
  'backup:check': channel(
    'writable',
    z.strictObject({ jobId, file: fileToken, key, passphrase: workspacePassphrase }),
    found,
    { perSecond: 5 },
  ),
} as const
