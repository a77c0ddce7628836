import path from 'node:path'
import { z } from 'zod'
import { defaultLockAfter, lockAfterMinutes } from '#shared/domain/analyst/lock-after.ts'
import { defaultTableLook, tableLook, type TableLook } from '#shared/domain/incident-list/look.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { backupSchedule, type BackupSchedule } from './backup-schedule.ts'
import { readSealed, writeSealed, type SealedPlace } from './keys/sealed-file.ts'
import { refuse } from './storage/refusal.ts'
import { SerialQueue } from './storage/serial-queue.ts'

const stored = z.strictObject({
  /** What each has chosen for themselves. */
  analysts: z.record(
    recordId,
    z.strictObject({
      lockAfterMinutes,
      /** Columns come and go with versions of the app: a look that names one that is gone is as if nobody had chosen it. */
      table: tableLook.optional().catch(undefined),
    }),
  ),
  /** Of the workspace, whoever is at work. */
  backups: backupSchedule.nullable(),
})
type Stored = z.infer<typeof stored>

const nothingChosen: Stored = { analysts: {}, backups: null }

/** What was chosen beside the record: nothing of it matters to that, so what cannot be read is as nobody has chosen it. */
export class Preferences {
  readonly #place: SealedPlace
  readonly #analyst: string
  readonly #queue = new SerialQueue()
  #all: Stored
  #closing = false

  /** Nothing in the file can be read: everything is as for somebody new, and the next choice replaces it. */
  readonly unreadable: boolean

  private constructor(place: SealedPlace, analyst: string, all: Stored | undefined) {
    this.#place = place
    this.#analyst = analyst
    this.#all = all ?? nothingChosen
    this.unreadable = all === undefined
  }

  static async open(
    place: Pick<SealedPlace, 'files' | 'workspaceId' | 'key'> & { readonly folder: string },
    analyst: string,
  ): Promise<Preferences> {
    const { files, workspaceId, key, folder } = place
    const sealed = {
      files,
      workspaceId,
      key,
      file: path.join(folder, 'preferences'),
      magic: 'HFPREFS1',
      maxBytes: 1_048_576,
    }
    const plain = await readSealed(sealed)
    if (plain === undefined) return new Preferences(sealed, analyst, nothingChosen)
    return new Preferences(sealed, analyst, plain === 'damaged' ? undefined : read(plain))
  }

  get lockAfterMinutes(): number {
    return this.#all.analysts[this.#analyst]?.lockAfterMinutes ?? defaultLockAfter
  }

  get tableLook(): TableLook {
    return this.#all.analysts[this.#analyst]?.table ?? defaultTableLook
  }

  get backupSchedule(): BackupSchedule | null {
    return this.#all.backups
  }

  setLockAfter(minutes: number): Promise<void> {
    return this.#changeOwn({ lockAfterMinutes: lockAfterMinutes.parse(minutes) })
  }

  setTableLook(look: TableLook): Promise<void> {
    return this.#changeOwn({ table: tableLook.parse(look) })
  }

  #changeOwn(choice: Partial<Stored['analysts'][string]>): Promise<void> {
    return this.#change((all) => ({
      ...all,
      analysts: {
        ...all.analysts,
        [this.#analyst]: {
          lockAfterMinutes: this.lockAfterMinutes,
          ...all.analysts[this.#analyst],
          ...choice,
        },
      },
    }))
  }

  setBackupSchedule(change: (schedule: BackupSchedule | null) => BackupSchedule | null): Promise<void> {
    return this.#change((all) => ({ ...all, backups: change(all.backups) }))
  }

  async #change(change: (all: Stored) => Stored): Promise<void> {
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was changed.')
    return this.#queue.run(async () => {
      const all = change(this.#all)
      await writeSealed(this.#place, utf8(JSON.stringify(all)))
      this.#all = all
    })
  }

  /** Waits for the write under way and zeroes the key. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#queue.idle()
    this.#place.key.fill(0)
  }
}

/** Authenticated, so it is what was written; of another version it may be something else. */
function read(plain: Buffer): Stored | undefined {
  return stored.safeParse(JSON.parse(plain.toString('utf8'))).data
}
