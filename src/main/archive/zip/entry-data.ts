import { Readable } from 'node:stream'
import { createInflateRaw, crc32, inflateRawSync, type InflateRaw } from 'node:zlib'
import type { ByteSource } from '../byte-source.ts'
import { unreadable } from '../unreadable.ts'

export interface PackedData {
  readonly at: number
  readonly packedBytes: number
  readonly bytes: number
  readonly crc: number
  readonly isDeflated: boolean
}

const pieceBytes = 256 * 1024
/** What is unpacked in one go: most files of a package. */
const atOnce = 2 ** 20

/** The content of one file, held to the size and the CRC-32 that the zip gives it. */
export async function* readData(source: ByteSource, data: PackedData): AsyncGenerator<Uint8Array> {
  const pieces = data.isDeflated ? inflated(source, data) : packedPieces(source, data)
  let done = 0
  let crc = 0
  for await (const piece of pieces) {
    done += piece.byteLength
    if (done > data.bytes) sizeLie()
    crc = crc32(piece, crc)
    yield piece
  }
  if (done !== data.bytes) sizeLie()
  if (crc !== data.crc) unreadable('damaged', 'Its bytes are not those that were packed (CRC-32).')
}

const sizeLie = (): never => unreadable('damaged', 'It does not have the size that the zip gives it.')
const notDeflated = (): never => unreadable('damaged', 'Its packed bytes are damaged.')

async function* packedPieces(
  source: ByteSource,
  { at, packedBytes }: PackedData,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < packedBytes;) {
    const piece = await source.read(at + done, Math.min(pieceBytes, packedBytes - done))
    yield piece
    done += piece.byteLength
  }
}

async function* inflated(source: ByteSource, data: PackedData): AsyncGenerator<Uint8Array> {
  if (data.packedBytes <= atOnce && data.bytes <= 8 * atOnce) {
    yield inflateWhole(await source.read(data.at, data.packedBytes), data.bytes)
    return
  }
  // Stopping to ask for pieces stops the inflating too: no more of a bomb is unpacked than the size it was said to have.
  const inflater = createInflateRaw()
  const input = Readable.from(packedPieces(source, data), { objectMode: false })
  input.on('error', (error) => inflater.destroy(error))
  try {
    for await (const piece of input.pipe(inflater)) yield piece as Uint8Array // a byte stream gives buffers
  } catch (error) {
    if (isOfZlib(error)) notDeflated()
    throw error
  } finally {
    input.destroy()
    inflater.destroy()
  }
  if (inflater.bytesWritten !== data.packedBytes) notDeflated()
}

function inflateWhole(packed: Uint8Array, bytes: number): Uint8Array {
  try {
    // With `info` the answer also says how much of the input was used; Node's types do not know it.
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(bytes, 1),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer
      readonly engine: InflateRaw
    }
    if (engine.bytesWritten !== packed.byteLength) notDeflated()
    return buffer
  } catch (error) {
    if (error instanceof RangeError) sizeLie()
    if (isOfZlib(error)) notDeflated()
    throw error
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
