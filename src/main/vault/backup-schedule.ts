import { z } from 'zod'
import { backupPaces } from '#shared/domain/backup/due.ts'
import { instant, recordId, sha256Hex } from '#shared/domain/record/schema.ts'

/** One that the schedule made, by what tells it from every other file. */
export const scheduledBackup = z.strictObject({
  name: z.string(),
  sha256: sha256Hex,
  bytes: z.int().min(1),
  at: instant,
  /** Entries of the journal in it. */
  size: z.int().min(1),
})
export type ScheduledBackup = z.infer<typeof scheduledBackup>

export const backupSchedule = z.strictObject({
  /** The installation that it was chosen on: elsewhere, the same path leads to somebody else's folder. */
  device: recordId,
  folder: z.string(),
  pace: z.enum(backupPaces),
  /** How many are kept in the folder. */
  keep: z.int().min(1).max(100),
  /** Besides the keys of the workspace. */
  recipients: z.array(z.string()),
  /** What it made there, the oldest first. */
  made: z.array(scheduledBackup),
})
export type BackupSchedule = z.infer<typeof backupSchedule>

/** What is chosen. */
export type ScheduleChoice = Pick<BackupSchedule, 'folder' | 'pace' | 'keep' | 'recipients'>
