import type { OpenFile } from '../storage/file-layer.ts'
import { frameLength, framePrefixBytes } from './frame.ts'

const windowBytes = 1024 * 1024

/** Cuts a segment into frames from a given place on, reading ahead in large pieces. */
export class FrameReader {
  readonly #file: OpenFile
  readonly #size: number
  #window: Uint8Array = new Uint8Array(0)
  #windowStart = 0
  #offset: number

  constructor(file: OpenFile, size: number, offset: number) {
    this.#file = file
    this.#size = size
    this.#offset = offset
  }

  /** Where the next frame starts. */
  get offset(): number {
    return this.#offset
  }

  /** The next frame's bytes; undefined when what is left is not one whole frame. */
  async next(): Promise<Uint8Array | undefined> {
    const prefix = await this.#bytes(framePrefixBytes)
    const length = prefix && frameLength(prefix)
    const frame = length === undefined ? undefined : await this.#bytes(length)
    if (frame) this.#offset += frame.byteLength
    return frame
  }

  async #bytes(length: number): Promise<Uint8Array | undefined> {
    if (this.#offset + length > this.#size) return undefined
    const windowEnd = this.#windowStart + this.#window.byteLength
    if (this.#offset < this.#windowStart || this.#offset + length > windowEnd) {
      this.#window = new Uint8Array(Math.min(Math.max(length, windowBytes), this.#size - this.#offset))
      this.#windowStart = this.#offset
      if ((await this.#file.read(this.#window, this.#offset)) < length) return undefined
    }
    const start = this.#offset - this.#windowStart
    return this.#window.subarray(start, start + length)
  }
}
