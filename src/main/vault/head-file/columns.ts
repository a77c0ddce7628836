type Column = Uint8Array | Uint32Array | Float64Array

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Columns one behind the other, each at a multiple of eight bytes, in the order of bytes of this machine. */
export function joinColumns(columns: readonly Column[], paddedTo: number): Uint8Array {
  const length = columns.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0)
  const joined = new Uint8Array(Math.ceil(length / paddedTo) * paddedTo)
  let at = 0
  for (const column of columns) {
    joined.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += aligned(column.byteLength)
  }
  return joined
}

/** Takes them apart again, as copies; a RangeError when there is less than asked for. */
export class ColumnReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  bytes(count: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#take(count))
  }

  uint32(count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#take(count * Uint32Array.BYTES_PER_ELEMENT))
  }

  float64(count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#take(count * Float64Array.BYTES_PER_ELEMENT))
  }

  #take(length: number): ArrayBuffer {
    const end = this.#at + length
    if (end > this.#bytes.byteLength) throw new RangeError('The columns end early')
    const taken = new ArrayBuffer(length)
    new Uint8Array(taken).set(this.#bytes.subarray(this.#at, end))
    this.#at += aligned(length)
    return taken
  }
}
