export type Column = Uint8Array | Uint32Array | Float64Array

/** So much is made at a time, for others have their turn between two pieces: each value has to be looked for. */
const pieceBytes = 2 ** 18
const pieceValues = 2 ** 13

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Columns one behind the other, each at a multiple of eight bytes, in the order of bytes of this machine. Given out in pieces. */
export function* joinColumns(columns: Iterable<Iterable<Column>>, paddedTo: number): Generator<Uint8Array> {
  let parts: Uint8Array[] = []
  let pending = 0
  let length = 0
  const add = (part: Uint8Array): void => {
    parts.push(part)
    pending += part.byteLength
    length += part.byteLength
  }
  for (const column of columns) {
    for (const part of cut(column)) {
      add(part)
      if (pending < pieceValues) continue // a value takes a byte at least
      yield Buffer.concat(parts)
      parts = []
      pending = 0
    }
    add(new Uint8Array(aligned(length) - length))
  }
  add(new Uint8Array(Math.ceil(length / paddedTo) * paddedTo - length))
  yield Buffer.concat(parts)
}

function* cut(column: Iterable<Column>): Generator<Uint8Array> {
  for (const { buffer, byteOffset, byteLength } of column)
    for (let at = 0; at < byteLength; at += pieceBytes)
      yield new Uint8Array(buffer, byteOffset + at, Math.min(pieceBytes, byteLength - at))
}

export const uint8s = (values: Iterable<number>): Generator<Column> =>
  gathered(values, (length) => new Uint8Array(length))

export const uint32s = (values: Iterable<number>): Generator<Column> =>
  gathered(values, (length) => new Uint32Array(length))

function* gathered(
  values: Iterable<number>,
  make: (length: number) => Uint8Array | Uint32Array,
): Generator<Column> {
  let piece = make(pieceValues)
  let count = 0
  for (const value of values) {
    piece[count] = value
    count += 1
    if (count < pieceValues) continue
    yield piece
    piece = make(pieceValues)
    count = 0
  }
  yield piece.subarray(0, count)
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
