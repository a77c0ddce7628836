import { createHash } from 'node:crypto'

/** How many of the first bytes are kept to tell the type by. */
const sampleBytes = 4_100

/**
 * SHA-256, SHA-512 and the first bytes of what passes by, in one pass. Both hashes are computed here, on the
 * calling thread: with the hash instructions of today's processors that is faster than one `sha256sum`.
 */
export class Digests {
  readonly #sha256 = createHash('sha256')
  readonly #sha512 = createHash('sha512')
  #sample: Uint8Array = new Uint8Array(0)

  update(piece: Uint8Array): void {
    if (this.#sample.byteLength < sampleBytes)
      this.#sample = Buffer.concat([this.#sample, piece.subarray(0, sampleBytes - this.#sample.byteLength)])
    this.#sha256.update(piece)
    this.#sha512.update(piece)
  }

  finish(): { readonly sha256: string; readonly sha512: string; readonly sample: Uint8Array } {
    return { sha256: this.#sha256.digest('hex'), sha512: this.#sha512.digest('hex'), sample: this.#sample }
  }
}
