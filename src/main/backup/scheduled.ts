/*
 * Owns one backup of the schedule: made under a name of its own, remembered, and only then the oldest go that are more
 * than were asked for. Nothing goes but what is remembered and still has the hash that it was read back with.
 */
import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import { fail, type Result } from '#shared/lib/result.ts'
import type { BackupSchedule, ScheduledBackup } from '#main/vault/backup-schedule.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import { syncNames } from '#main/vault/storage/sync-names.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Work } from './ask-child.ts'
import { checkBackupFolder, type DiskOf } from './backup-folder.ts'
import { makeBackup, type MadeBackup } from './make.ts'
import { piecesOf } from './streams.ts'

export interface ScheduledWork extends Work {
  /** ISO 8601. */
  readonly now: string
  readonly diskOf: DiskOf
}

/** `…-20261127T153045Z-1a2b3c4d.age`: in order by name, and never the name of another. */
const nameAt = (now: string): string =>
  `holdfast-backup-${now.replace(/\.\d+/, '').replace(/[-:]/g, '')}-${randomBytes(4).toString('hex')}.age`

const ownName = /^holdfast-backup-\d{8}T\d{6}Z-[0-9a-f]{8}\.age$/

export async function makeScheduledBackup(
  vault: Vault,
  { now, diskOf, ...work }: ScheduledWork,
): Promise<Result<MadeBackup>> {
  const { schedule } = vault.backups
  if (schedule === null) return fail('not-found', 'There is no schedule for backups on this machine.')
  const { folder, recipients } = schedule
  const there = await checkBackupFolder(vault.folder, folder, diskOf)
  if (!there.ok) return there
  const name = nameAt(now)
  const made = await makeBackup(
    vault,
    {
      target: path.join(folder, name),
      passphrase: null,
      recipients,
      beforeNamed: ({ sha256, bytes, head }) =>
        vault.backups.remember(folder, (all) => [...all, { name, sha256, bytes, at: now, size: head.size }]),
    },
    work,
  )
  // That an older one does not go takes nothing from the new one; the next time it is tried again.
  if (made.ok) await removeOlder(vault, schedule, work.signal).catch(unlessOfTheDisk)
  return made
}

async function removeOlder(
  { backups, outgoing: { files } }: Vault,
  { folder, keep }: BackupSchedule,
  signal: AbortSignal | undefined,
): Promise<void> {
  const all = backups.schedule?.made ?? []
  const there = new Map((await files.list(folder)).map(({ name, kind }) => [name, kind]))
  const found = all.filter(({ name }) => there.get(name) === 'file')
  const surplus = new Set(found.slice(0, -keep).map(({ name }) => name))
  const forgotten = all.filter((one) => !found.includes(one)).map(({ name }) => name)
  for (const one of found) {
    if (!surplus.has(one.name)) continue
    const isOwn = await isAsWritten(files, path.join(folder, one.name), { ...one, signal })
    if (isOwn === 'stopped') break
    // One that is not as it was written any more is not removed: it is somebody's to look at.
    if (isOwn) await files.remove(path.join(folder, one.name))
    forgotten.push(one.name)
  }
  if (forgotten.length === 0) return
  await syncNames(files, folder)
  await backups.remember(folder, (made) => made.filter(({ name }) => !forgotten.includes(name)))
}

/** Reading a large one takes minutes, which a lock does not wait for. */
async function isAsWritten(
  files: FileLayer,
  target: string,
  one: ScheduledBackup & { readonly signal: AbortSignal | undefined },
): Promise<boolean | 'stopped'> {
  if (!ownName.test(one.name)) return false
  const file = await files.open(target, 'read')
  try {
    const bytes = await file.size()
    if (bytes !== one.bytes) return false
    const sha256 = createHash('sha256')
    for await (const piece of piecesOf(file, bytes)) {
      if (one.signal?.aborted === true) return 'stopped'
      sha256.update(piece)
    }
    return sha256.digest('hex') === one.sha256
  } finally {
    await file.close()
  }
}

function unlessOfTheDisk(error: unknown): void {
  if (systemCode(error) === undefined) throw error
}
