/** Big-endian (RFC 4251, section 5). */
export const uint32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)

/** Its length before it. */
export const wireString = (bytes: Uint8Array): Uint8Array => joined(uint32(bytes.length), bytes)

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads RFC 4251's types; past the end it gives nothing and is never again `isRead`. */
export class WireReader {
  readonly #bytes: Uint8Array
  #at = 0
  #torn = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Whether exactly all of it was read. */
  get isRead(): boolean {
    return !this.#torn && this.#at === this.#bytes.length
  }

  number(): number {
    return this.#take(4).reduce((value, byte) => value * 256 + byte, 0)
  }

  string(): Uint8Array {
    return this.#take(this.number())
  }

  /** ASCII; a string of the wire unless a length is given. */
  text(length?: number): string {
    const bytes = length === undefined ? this.string() : this.#take(length)
    return String.fromCharCode(...bytes.subarray(0, 200))
  }

  #take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) {
      this.#torn = true
      return new Uint8Array()
    }
    this.#at += length
    return this.#bytes.slice(this.#at - length, this.#at)
  }
}
