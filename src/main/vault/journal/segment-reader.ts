import path from 'node:path'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import { segmentFile } from './segment.ts'

/** Each is one file descriptor; years of sessions make more segments than a process may have open. */
const maxOpen = 16

/** Keeps the segments that are being read open. */
export class SegmentReader {
  readonly #files: FileLayer
  readonly #folder: string
  /** In order of use, the longest unused first. */
  readonly #open = new Map<string, Promise<OpenFile>>()

  constructor(files: FileLayer, folder: string) {
    this.#files = files
    this.#folder = folder
  }

  async read(segment: string, offset: number, length: number): Promise<Uint8Array> {
    const file = await this.#file(segment)
    const bytes = new Uint8Array(length)
    return bytes.subarray(0, await file.read(bytes, offset))
  }

  #file(segment: string): Promise<OpenFile> {
    const file =
      this.#open.get(segment) ?? this.#files.open(path.join(this.#folder, segmentFile(segment)), 'read')
    this.#open.delete(segment)
    this.#open.set(segment, file)
    const [oldest] = this.#open.keys()
    if (this.#open.size > maxOpen && oldest !== undefined) void this.#drop(oldest)
    file.catch(() => this.#open.delete(segment)) // so that the next read tries again
    return file
  }

  async #drop(segment: string): Promise<void> {
    const file = this.#open.get(segment)
    this.#open.delete(segment)
    // A read under way on it ends first: closing waits for it. A file that never opened needs no closing.
    await file?.then((opened) => opened.close()).catch(() => undefined)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((segment) => this.#drop(segment)))
  }
}
