/*
 * Owns what a full disk means for an open workspace. A file of some megabytes, the reserve, lies in it and holds nothing.
 * When the disk is full it is given up: what was typed can still be kept, and the head be written. Saving goes on when
 * there is room for a new one.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { systemCode } from './failure-of.ts'
import type { FileLayer, OpenFile } from './file-layer.ts'
import { refuse } from './refusal.ts'
import { freeSpace, headroomBytes } from './room.ts'

/** Below this the window warns. */
const lowBytes = 256 * 1_048_576

const pieceBytes = 1_048_576

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '')

export interface DiskSpace {
  /** Undefined where the disk does not say. */
  readonly free: number | undefined
  readonly isLow: boolean
}

export class SpaceKeeper {
  /** The disk, watched: whatever finds it full gives up the reserve. */
  readonly files: FileLayer
  readonly #disk: FileLayer
  readonly #folder: string
  readonly #reserve: { readonly path: string; readonly bytes: number }
  #wasFull = false

  constructor(disk: FileLayer, folder: string, reserveBytes: number) {
    this.#disk = disk
    this.#folder = folder
    this.#reserve = { path: path.join(folder, 'reserve'), bytes: reserveBytes }
    this.files = watched(disk, () => this.#giveUp())
  }

  async standing(): Promise<DiskSpace> {
    const free = await freeSpace(this.#disk, this.#folder)
    return { free, isLow: this.#wasFull || (free !== undefined && free < lowBytes) }
  }

  /** Makes the reserve where it is missing. That it cannot be made is no failure, and is tried again after a full disk. */
  async hold(): Promise<boolean> {
    if (this.#reserve.bytes === 0) return true
    try {
      return (await this.#isThere()) || (await this.#make())
    } catch (error) {
      if (systemCode(error) === undefined) throw error
      return false
    }
  }

  /** For what has to be written before anything else can be done, and can be done again: at the worst, out of the reserve. */
  async withReserve<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isFull(error) || this.#reserve.bytes === 0) throw error
      return work()
    }
  }

  /** Once the disk was full, nothing is saved until there is room for the reserve as well: the next one may not be there. */
  async refuseIfFull(): Promise<void> {
    if (!this.#wasFull) return
    if (!(await this.hold()))
      refuse(
        'no-space',
        'The disk is full. Nothing was written; what was saved before is unchanged, and what is typed is kept as a draft.',
        { next: 'Free some space, then try again.' },
      )
    this.#wasFull = false
  }

  async #isThere(): Promise<boolean> {
    const file = await this.#disk.open(this.#reserve.path, 'read').catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return undefined
      throw error
    })
    if (!file) return false
    try {
      return (await file.size()) >= this.#reserve.bytes
    } finally {
      await file.close()
    }
  }

  async #make(): Promise<boolean> {
    const free = await freeSpace(this.#disk, this.#folder)
    // A disk that does not say is tried: else, once it was full, nothing could be saved any more.
    if (free !== undefined && free < this.#reserve.bytes + headroomBytes) return false
    const file = await this.#disk.open(this.#reserve.path, 'replace')
    try {
      // Random, for a file system that compresses would keep zeros free of charge.
      const piece = randomBytes(Math.min(pieceBytes, this.#reserve.bytes))
      for (let done = 0; done < this.#reserve.bytes; done += piece.byteLength) await file.write(piece, done)
      return true
    } catch (error) {
      await this.#disk.remove(this.#reserve.path).catch(() => undefined) // the first error is the one to tell
      throw error
    } finally {
      await file.close()
    }
  }

  async #giveUp(): Promise<void> {
    this.#wasFull = true
    if (this.#reserve.bytes > 0) await this.#disk.remove(this.#reserve.path).catch(() => undefined) // that it is full is the one to tell
  }
}

function watched(disk: FileLayer, onFull: () => Promise<void>): FileLayer {
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      if (isFull(error)) await onFull()
      throw error
    }
  }
  const watchedFile = (file: OpenFile): OpenFile => ({
    ...file,
    write: (bytes, position) => watch(file.write(bytes, position)),
    truncate: (length) => watch(file.truncate(length)),
    sync: () => watch(file.sync()),
  })
  return {
    open: async (file, how) => watchedFile(await watch(disk.open(file, how))),
    list: (folder) => disk.list(folder),
    makeFolder: (folder) => watch(disk.makeFolder(folder)),
    rename: (from, to) => watch(disk.rename(from, to)),
    remove: (file) => disk.remove(file),
    removeEmptyFolder: (folder) => disk.removeEmptyFolder(folder),
    syncFolder: (folder) => watch(disk.syncFolder(folder)),
    space: (folder) => disk.space(folder),
  }
}
