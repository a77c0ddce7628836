import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import { segmentFile, segmentHeaderBytes, type Segment } from './segment.ts'

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
    let end = this.#end
    let step = await pieces.next()
    while (step.done !== true) {
      this.#isTouched = true
      if (this.#file) await this.#file.write(step.value, end)
      else {
        this.#file = await this.#files.open(this.#path, 'create')
        await this.#file.write(Buffer.concat([this.segment.header, step.value]), 0)
      }
      end += step.value.byteLength
      step = await pieces.next()
      if (step.done !== true) await setImmediate()
    }
    await this.#file?.sync()
    if (!this.#hasCommit) await this.#files.syncFolder(this.#folder)
    this.#end = end
    this.#hasCommit = true
    this.#isTouched = false
    return step.value
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
