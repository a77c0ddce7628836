/*
 * Owns the map files of a workspace: copies of what an analyst chose, sealed like evidence, and a sealed list of them. No evidence, and in no
 * journal: they can be had again, and what is drawn from them proves nothing.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import type { Clock } from '#shared/lib/clock.ts'
import { mapFile, type MapFile, type MapFileFacts } from '#shared/domain/map-file/schema.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { writeBlob, type BlobSource } from '../evidence/write-blob.ts'
import { mapsFolder } from '../folders.ts'
import { readSealed, writeSealed, type SealedPlace } from '../keys/sealed-file.ts'
import { subKey, subKeyObject } from '../keys/sub-key.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { refuse } from '../storage/refusal.ts'
import { SerialQueue } from '../storage/serial-queue.ts'
import { ensureFolder } from '../storage/whole-folders.ts'
import { readRange } from './read-range.ts'

/** More than these nobody looks at, and each is a copy. */
const MOST = 50

const stored = z.array(mapFile).max(MOST)
const LIST = 'list'

interface Place {
  readonly files: FileLayer
  readonly folder: string
  readonly workspaceId: string
  readonly dataKey: Uint8Array
  readonly clock: Clock
}

export interface AddOptions {
  readonly signal: AbortSignal
  /** Bytes sealed so far. */
  readonly onProgress: (done: number) => void
}

export class MapFiles {
  readonly #place: Place
  readonly #list: SealedPlace
  readonly #queue = new SerialQueue()
  #all: readonly MapFile[]
  #closing = false

  private constructor(place: Place, list: SealedPlace, all: readonly MapFile[]) {
    this.#place = place
    this.#list = list
    this.#all = all
  }

  /** A list that cannot be read is as none: what it told of can be added again. Clears what no list tells of, where it may. */
  static async open(workspace: Place, mayRemove: boolean): Promise<MapFiles> {
    const { files, workspaceId, dataKey } = workspace
    const place = { ...workspace, folder: mapsFolder(workspace.folder) }
    const list = {
      files,
      workspaceId,
      file: path.join(place.folder, LIST),
      magic: 'HFMAPS01',
      key: subKey(dataKey, 'maps'),
      maxBytes: 1_048_576,
    }
    const plain = await readSealed(list)
    const all = plain === undefined || plain === 'damaged' ? [] : readList(plain)
    const isThere = (await files.list(workspace.folder)).some(
      ({ name }) => name === path.basename(place.folder),
    )
    if (mayRemove && isThere) await clear(place, all)
    return new MapFiles(place, list, all)
  }

  list(): readonly MapFile[] {
    return this.#all
  }

  /** Copies the file into the workspace: it is listed once all of it is on the disk, or nothing of it stays. */
  add(
    name: string,
    facts: MapFileFacts,
    source: BlobSource,
    { signal, onProgress }: AddOptions,
  ): Promise<MapFile> {
    return this.#queue.run(async () => {
      this.#refuseIfClosing()
      if (this.#all.length >= MOST)
        refuse('too-large', `There are ${MOST} map files already. Nothing was added.`, {
          next: 'Remove one first.',
        })
      const { files, folder, clock } = this.#place
      const added: MapFile = { ...facts, id: randomBytes(16).toString('hex'), name, addedAt: clock.now() }
      await ensureFolder(files, folder)
      let done = 0
      try {
        await writeBlob(files, this.#pathOf(added.id), this.#keyOf(added.id), source, (piece) => {
          if (signal.aborted || this.#closing) refuse('cancelled', 'This was cancelled. Nothing was added.')
          onProgress((done += piece.byteLength))
        })
        await files.syncFolder(folder)
        await this.#keep([...this.#all, added])
      } catch (error) {
        await files.remove(this.#pathOf(added.id)).catch(() => undefined) // cleared at the next opening
        throw error
      }
      return added
    })
  }

  /** Of one that is not there any more it is done already. */
  remove(id: string): Promise<void> {
    return this.#queue.run(async () => {
      this.#refuseIfClosing()
      if (!this.#all.some((one) => one.id === id)) return
      await this.#keep(this.#all.filter((one) => one.id !== id))
      await this.#place.files.remove(this.#pathOf(id))
    })
  }

  /** So many bytes of the file from anywhere in it; undefined where it has none. Refuses a copy that is not as it was written. */
  async read(
    id: string,
    range: { readonly from: number; readonly length: number },
  ): Promise<Uint8Array | undefined> {
    const file = this.#all.find((one) => one.id === id)
    if (this.#closing || file === undefined || range.length < 1 || range.from + range.length > file.bytes)
      return undefined
    const sealed = { path: this.#pathOf(id), key: this.#keyOf(id), bytes: file.bytes }
    return readRange(this.#place.files, sealed, range, () =>
      refuse('damaged', 'This copy of a map file is damaged.', { next: 'Remove it and add the file again.' }),
    )
  }

  /** Waits for what is being written and zeroes the key. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#queue.idle()
    this.#list.key.fill(0)
  }

  async #keep(all: readonly MapFile[]): Promise<void> {
    await writeSealed(this.#list, utf8(JSON.stringify(all)))
    this.#all = all
  }

  #refuseIfClosing(): void {
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was changed.')
  }

  readonly #pathOf = (id: string): string => path.join(this.#place.folder, id)
  readonly #keyOf = (id: string) => subKeyObject(this.#place.dataKey, `maps/${id}`)
}

function readList(plain: Uint8Array): readonly MapFile[] {
  try {
    return stored.parse(JSON.parse(Buffer.from(plain).toString('utf8')))
  } catch {
    return []
  }
}

/** What an adding left that was cut off. A list that is lost leaves copies that nobody can name. */
async function clear({ files, folder }: Place, all: readonly MapFile[]): Promise<void> {
  const known = new Set([LIST, ...all.map(({ id }) => id)])
  for (const { name, kind } of await files.list(folder))
    if (kind === 'file' && !known.has(name) && /^[0-9a-f]{32}$/.test(name))
      await files.remove(path.join(folder, name))
}
