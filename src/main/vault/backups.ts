/*
 * Owns what a backup is made of: the files of the workspace as of one commit, while others go on working in it. Everything
 * in them is encrypted already; nothing here needs a key but to tell that the header is the workspace's own.
 */
import path from 'node:path'
import { waitedFor } from '#shared/domain/backup/due.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import type { BackupSchedule, ScheduleChoice, ScheduledBackup } from './backup-schedule.ts'
import { KeySlots } from './analysts/key-slots.ts'
import { blobPath } from './evidence/blob-paths.ts'
import type { Evidence } from './evidence/evidence-store.ts'
import { evidenceFolder, journalFolder } from './folders.ts'
import { headerBytes } from './keys/header.ts'
import type { KeySlot } from './keys/header-schema.ts'
import type { Ledger } from './ledger.ts'
import type { Preferences } from './preferences.ts'
import type { BackupsMade } from './records/backups-told.ts'
import { systemCode } from './storage/failure-of.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { readSmallFile } from './storage/read-file.ts'
import { isOwnFile } from './own-files.ts'
import { refuse } from './storage/refusal.ts'

/** One file of the workspace: so many bytes from its beginning, or these bytes whatever stands on the disk by now. */
export interface FrozenFile {
  /** Below the folder of the workspace, with slashes. */
  readonly name: string
  readonly bytes: number
  readonly content?: Uint8Array
}

export interface Frozen {
  readonly folder: string
  readonly workspaceId: string
  readonly at: string
  readonly origin: string
  readonly head: JournalHead
  /** Who can open what is encrypted to the keys of the workspace: recovery keys and organisations. */
  readonly recipients: readonly string[]
  readonly files: readonly FrozenFile[]
  /** Items of evidence whose bytes are not there. */
  readonly lacking: number
}

export interface BackupState extends BackupsMade {
  readonly keys: number
  /** What somebody did that is in no backup yet, and whether it has waited too long. */
  readonly entriesSince: number
  readonly overdue: boolean
}

interface BackupsPlace {
  readonly device: string
  readonly preferences: Preferences
  readonly files: FileLayer
  readonly folder: string
  readonly dataKey: Uint8Array
  readonly ledger: Ledger
  readonly evidence: Evidence
}

/** Nothing larger is kept there. */
const maxBesideBytes = 256 * 1024 * 1024

export class Backups {
  readonly #place: BackupsPlace

  constructor(place: BackupsPlace) {
    this.#place = place
  }

  /** The schedule, if one was chosen on this machine. */
  get schedule(): BackupSchedule | null {
    const { preferences, device } = this.#place
    return preferences.backupSchedule?.device === device ? preferences.backupSchedule : null
  }

  /** Null for none. What was made in another folder stays there, and is the schedule's no longer. */
  async setSchedule(choice: ScheduleChoice | null): Promise<void> {
    const { preferences, device, ledger } = this.#place
    ledger.refuseIfReadOnly()
    const made = choice?.folder === this.schedule?.folder ? (this.schedule?.made ?? []) : []
    await preferences.setBackupSchedule(() => choice && { ...choice, device, made })
  }

  /** What the schedule made in its folder, as it is to be remembered. Another may have been chosen since. */
  async remember(
    folder: string,
    change: (made: readonly ScheduledBackup[]) => readonly ScheduledBackup[],
  ): Promise<void> {
    await this.#place.preferences.setBackupSchedule((schedule) =>
      schedule?.folder === folder ? { ...schedule, made: [...change(schedule.made)] } : schedule,
    )
  }

  /** Whether what nobody has a backup of has waited as long as the schedule lets it; its first one is due at once. */
  isDue(now: string): boolean {
    const { schedule } = this
    if (schedule === null) return false
    const { oldest } = this.#place.ledger.index.backups.since
    return schedule.made.length === 0 || waitedFor('due', { pace: schedule.pace, oldest, now })
  }

  /** What the journal tells of backups, and how many keys of the workspace open one. */
  async state(): Promise<BackupState> {
    const { slots } = await new KeySlots(this.#place).read()
    const { index, now } = this.#place.ledger
    const { entries, oldest } = index.backups.since
    const overdue = waitedFor('overdue', { pace: this.schedule?.pace ?? null, oldest, now })
    return { ...index.backups.last, keys: recipientsOf(slots).length, entriesSince: entries, overdue }
  }

  /** No evidence is deleted until `work` has ended. Refused to viewers, who cannot enter in the journal that it was made. */
  hold<T>(work: (frozen: Frozen) => Promise<T>): Promise<T> {
    return this.#place.evidence.kept(async () => work(await this.#freeze()))
  }

  async #freeze(): Promise<Frozen> {
    const { folder, ledger } = this.#place
    const asOfOneCommit = await ledger.exclusively(async (at) => {
      if (ledger.isStuck)
        refuse('io', 'An earlier write failed and could not be taken back, so no backup is made.', {
          next: 'Close the workspace, check the disk, and open it again.',
        })
      const header = await new KeySlots(this.#place).read()
      const copy = headerBytes(header)
      return {
        at,
        origin: header.origin,
        workspaceId: header.workspaceId,
        head: ledger.head,
        recipients: recipientsOf(header.slots),
        blobs: [...ledger.index.blobs.keys()],
        files: [
          inMemory('header.json', copy),
          inMemory('header.backup.json', copy),
          inMemory('checkpoints/head', utf8(ledger.checkpoint)),
          ...(await this.#journal()),
        ],
      }
    })
    const { blobs, files, ...rest } = asOfOneCommit
    const beside = [...(await this.#beside('drafts')), ...(await this.#beside('preferences'))]
    const evidence = await this.#evidence(blobs)
    const lacking = blobs.length - evidence.length
    return { folder, ...rest, files: [...files, ...beside, ...evidence], lacking }
  }

  /** The segments end where the last commit does: nobody writes meanwhile. */
  async #journal(): Promise<readonly FrozenFile[]> {
    const { files, folder } = this.#place
    const frozen: FrozenFile[] = []
    for (const { name, kind } of await files.list(journalFolder(folder)))
      if (kind === 'file' && isOwnFile(`journal/${name}`))
        frozen.push(...(await this.#onDisk(`journal/${name}`)))
    return frozen
  }

  /** What is kept beside the journal, as a whole file. In memory, for it may be replaced at any moment. */
  async #beside(name: 'drafts' | 'preferences'): Promise<readonly FrozenFile[]> {
    const { files, folder } = this.#place
    const content = await readSmallFile(files, path.join(folder, name), maxBesideBytes)
    return content === undefined || content === 'too-large' ? [] : [inMemory(name, content)]
  }

  async #evidence(blobIds: readonly string[]): Promise<readonly FrozenFile[]> {
    const { folder } = this.#place
    const frozen: FrozenFile[] = []
    for (const blobId of blobIds) {
      const file = blobPath(evidenceFolder(folder), blobId)
      frozen.push(...(await this.#onDisk(path.relative(folder, file).split(path.sep).join('/'))))
    }
    return frozen
  }

  async #onDisk(name: string): Promise<readonly FrozenFile[]> {
    const { files, folder } = this.#place
    try {
      const file = await files.open(path.join(folder, name), 'read')
      try {
        return [{ name, bytes: await file.size() }]
      } finally {
        await file.close()
      }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    }
  }
}

const inMemory = (name: string, content: Uint8Array): FrozenFile => ({
  name,
  bytes: content.byteLength,
  content,
})

const recipientsOf = (slots: readonly KeySlot[]): readonly string[] => [
  ...new Set(slots.flatMap((slot) => (slot.kind === 'age' ? [slot.recipient] : []))),
]
