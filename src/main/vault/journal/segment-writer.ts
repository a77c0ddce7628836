import path from 'node:path'
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

  /** Resolves when the bytes are on the disk, the name of a new file included. */
  async append(bytes: Uint8Array): Promise<void> {
    if (this.#file) {
      await this.#file.write(bytes, this.#end)
      await this.#file.sync()
    } else {
      this.#file = await this.#files.open(this.#path, 'create')
      await this.#file.write(Buffer.concat([this.segment.header, bytes]), 0)
      await this.#file.sync()
      await this.#files.syncFolder(this.#folder)
    }
    this.#end += bytes.byteLength
    this.#hasCommit = true
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
