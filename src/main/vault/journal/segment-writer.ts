import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import { segmentFile, segmentHeaderBytes, type Segment } from './segment.ts'

/** A disk takes what it is given when it is told to. */
const mostUnsynced = 32 * 1024 * 1024

/** Has the disk take a large commit while more of it is being made, so that its end does not wait for all of it. */
class SyncAhead {
  #unsynced = 0
  #running: Promise<void> = Promise.resolve()

  async after(file: OpenFile, bytes: number): Promise<void> {
    this.#unsynced += bytes
    if (this.#unsynced < mostUnsynced) return
    this.#unsynced = 0
    await this.#running
    this.#running = file.sync()
    this.#running.catch(() => undefined) // whoever waits for it hears of it
  }

  /** Rejects with what the disk said: it may say so once only. */
  settled(): Promise<void> {
    return this.#running
  }
}

/**
 * Appends commits to one segment. The file appears with the first commit. After a failed write the segment
 * is retired whatever happens: its key and frame numbers may be on the disk already, and sealing other
 * bytes under them would break the cipher.
 */
export class SegmentWriter {
  readonly segment: Segment
  readonly #files: FileLayer
  readonly #folder: string
  readonly #path: string
  #file: OpenFile | undefined
  #end = segmentHeaderBytes
  #hasCommit = false
  #isTouched = false

  constructor(files: FileLayer, folder: string, segment: Segment) {
    this.#files = files
    this.#folder = folder
    this.#path = path.join(folder, segmentFile(segment.name))
    this.segment = segment
  }

  /** Where the next commit goes. */
  get end(): number {
    return this.#end
  }

  get hasCommit(): boolean {
    return this.#hasCommit
  }

  /** Whether an append that failed may have left something on the disk. */
  get isTouched(): boolean {
    return this.#isTouched
  }

  /**
   * Writes one commit, piece by piece, and answers what its maker returns: when all of it is on the disk, the name of a new
   * file included. Between the pieces of a large one everything else has its turn.
   */
  async append<T>(pieces: AsyncIterator<Uint8Array, T>): Promise<T> {
    const ahead = new SyncAhead()
    try {
      let end = this.#end
      let step = await pieces.next()
      while (step.done !== true) {
        this.#isTouched = true
        const file = await this.#write(step.value, end)
        end += step.value.byteLength
        await ahead.after(file, step.value.byteLength)
        step = await pieces.next()
        if (step.done !== true) await setImmediate()
      }
      await ahead.settled()
      await this.#file?.sync()
      if (!this.#hasCommit) await this.#files.syncFolder(this.#folder)
      this.#end = end
      this.#hasCommit = true
      this.#isTouched = false
      return step.value
    } catch (error) {
      await pieces.return?.().catch(() => undefined) // whoever makes them lets go of what they hold
      throw error
    } finally {
      await ahead.settled().catch(() => undefined) // the first error is the one to tell
    }
  }

  async #write(bytes: Uint8Array, end: number): Promise<OpenFile> {
    if (this.#file) {
      await this.#file.write(bytes, end)
      return this.#file
    }
    this.#file = await this.#files.open(this.#path, 'create')
    await this.#file.write(Buffer.concat([this.segment.header, bytes]), 0)
    return this.#file
  }

  /** Takes a failed append back, durably: what was never answered must not come back later. */
  async retire(): Promise<void> {
    if (this.#hasCommit) {
      try {
        await this.#file?.truncate(this.#end)
        await this.#file?.sync()
      } finally {
        await this.close()
      }
    } else {
      await this.close()
      await this.#files.remove(this.#path)
      await this.#files.syncFolder(this.#folder)
    }
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await file?.close()
  }
}
