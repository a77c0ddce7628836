import path from 'node:path'
import { z } from 'zod'
import { defaultLockAfter, lockAfterMinutes } from '#shared/domain/analyst/lock-after.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { readSealed, writeSealed, type SealedPlace } from './keys/sealed-file.ts'
import { refuse } from './storage/refusal.ts'
import { SerialQueue } from './storage/serial-queue.ts'

/** By analyst. */
const stored = z.record(recordId, z.object({ lockAfterMinutes }))
type Stored = z.infer<typeof stored>

/** How each analyst has it: nothing of it matters to the record, so what cannot be read is as it is for everybody. */
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
    this.#all = all ?? {}
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
    if (plain === undefined) return new Preferences(sealed, analyst, {})
    return new Preferences(sealed, analyst, plain === 'damaged' ? undefined : read(plain))
  }

  get lockAfterMinutes(): number {
    return this.#all[this.#analyst]?.lockAfterMinutes ?? defaultLockAfter
  }

  async setLockAfter(minutes: number): Promise<void> {
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was changed.')
    return this.#queue.run(async () => {
      const all = { ...this.#all, [this.#analyst]: { lockAfterMinutes: lockAfterMinutes.parse(minutes) } }
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
