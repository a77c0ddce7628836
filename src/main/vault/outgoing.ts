/*
 * Owns the list of files that are being written outside the workspace and have no name of their own yet. It stands on the
 * disk before the first byte does, so what a killed process left there is known at the next opening, and goes.
 */
import path from 'node:path'
import { z } from 'zod'
import { utf8 } from '#shared/lib/bytes.ts'
import { readSealed, writeSealed, type SealedPlace } from './keys/sealed-file.ts'
import { systemCode } from './storage/failure-of.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { refuse } from './storage/refusal.ts'
import { SerialQueue } from './storage/serial-queue.ts'
import { syncNames } from './storage/sync-names.ts'

/** What lies in such a file: what was meant to be read by others, or what only keys open. */
export type PartContent = 'plain' | 'encrypted'

const stored = z.array(z.strictObject({ part: z.string(), content: z.enum(['plain', 'encrypted']) }))
type Listed = z.infer<typeof stored>[number]

/** More are not written down at once: none of those that may still lie somewhere in clear is forgotten. */
const mostListed = 200

/** By this name, drawn by chance and made by nobody else, it is the one that is listed. */
const partName = /^\.[0-9a-f]{12}\.part$/

export interface OutgoingPlace {
  /** The disk of the workspace, on which the list lies. */
  readonly files: FileLayer
  /** Wherever people save to. */
  readonly outside: FileLayer
  readonly folder: string
  readonly workspaceId: string
  readonly key: Uint8Array
}

export class Outgoing {
  readonly #place: OutgoingPlace
  readonly #queue = new SerialQueue()
  readonly #underWay = new Set<string>()
  #listed: readonly Listed[]
  #closing = false

  private constructor(place: OutgoingPlace, listed: readonly Listed[]) {
    this.#place = place
    this.#listed = listed
  }

  /** A list that does not open says nothing, and the next one takes its place. */
  static async open(place: OutgoingPlace): Promise<Outgoing> {
    const plain = await readSealed(sealedPlace(place))
    const listed = plain === undefined || plain === 'damaged' ? [] : parse(plain)
    return new Outgoing(place, listed)
  }

  get outside(): FileLayer {
    return this.#place.outside
  }

  /** Lists the part; it may be written when this has resolved. */
  async begin(part: string, content: PartContent): Promise<void> {
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was written.')
    this.#underWay.add(part) // at once, or a clearing up meanwhile would take it for one of before that is gone
    try {
      await this.#write((listed) => {
        if (listed.length >= mostListed) refuseMore()
        return [...listed, { part, content }]
      })
    } catch (error) {
      this.#underWay.delete(part)
      throw error
    }
  }

  /** Nothing of that name lies there any more, and that lasts. */
  async ended(part: string): Promise<void> {
    // What stays listed though it is gone does no harm, and goes at the next opening.
    if (this.#underWay.delete(part) && !this.#closing) await this.#forget([part]).catch(unlessOfTheDisk)
  }

  /** Removes what lies there of an earlier session, and answers what may still lie somewhere. */
  async clear(): Promise<readonly Listed[]> {
    const earlier = this.#listed.filter(({ part }) => !this.#underWay.has(part))
    const gone: string[] = []
    for (const { part } of earlier) if (await this.#isGone(part)) gone.push(part)
    if (gone.length > 0) await this.#forget(gone).catch(unlessOfTheDisk)
    return earlier.filter(({ part }) => !gone.includes(part))
  }

  /** Looks no longer for what is left of earlier sessions. */
  giveUp(): Promise<void> {
    return this.#write((listed) => listed.filter(({ part }) => this.#underWay.has(part)))
  }

  async #isGone(part: string): Promise<boolean> {
    const { outside } = this.#place
    const [folder, name] = [path.dirname(part), path.basename(part)]
    if (!partName.test(name)) return true
    // A path that begins with two slashes names another machine on Windows, and asking for it reaches out to it.
    if (/^[\\/]{2}/.test(part)) return false
    try {
      const found = (await outside.list(folder)).find((item) => item.name === name)
      if (found?.kind === 'file') await outside.remove(part)
      await syncNames(outside, folder)
      return true
    } catch (error) {
      unlessOfTheDisk(error)
      return false // a disk that is not connected, or one that does not let go of it
    }
  }

  #forget(parts: readonly string[]): Promise<void> {
    return this.#write((listed) => listed.filter(({ part }) => !parts.includes(part)))
  }

  #write(change: (listed: readonly Listed[]) => readonly Listed[]): Promise<void> {
    return this.#queue.run(async () => {
      const listed = change(this.#listed)
      await writeSealed(sealedPlace(this.#place), utf8(JSON.stringify(listed)))
      this.#listed = listed
    })
  }

  /** Waits for the write under way and zeroes the key. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#queue.idle()
    this.#place.key.fill(0)
  }
}

const refuseMore = (): never =>
  refuse(
    'refused',
    `Holdfast was stopped ${mostListed} times while it saved a file, and what is left of those files cannot be reached. Nothing was written.`,
    {
      next: 'Connect the disks that they were saved to and unlock the workspace again; or have it look for them no longer, where it tells of them at the unlocking.',
    },
  )

function unlessOfTheDisk(error: unknown): void {
  if (systemCode(error) === undefined) throw error
}

const sealedPlace = ({ files, folder, workspaceId, key }: OutgoingPlace): SealedPlace => ({
  files,
  workspaceId,
  key,
  file: path.join(folder, 'outgoing'),
  magic: 'HFOUTGO1',
  maxBytes: 4 * 1_048_576,
})

function parse(plain: Buffer): readonly Listed[] {
  const parsed = stored.safeParse(JSON.parse(plain.toString('utf8')))
  return parsed.success ? parsed.data : []
}
