import type { KeyObject } from 'node:crypto'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import {
  blobBytes,
  blobHeader,
  chunkCount,
  lengthBytes,
  openChunk,
  paddedLength,
  sealedChunkBytes,
} from './blob-format.ts'

const chunksPerRead = 16

/**
 * Decrypts an evidence file piece by piece, each piece authenticated before it is given out. Calls
 * `onDamage`, which throws, at the first sign that the file is not the one that was written.
 */
export async function* readBlob(
  files: FileLayer,
  path: string,
  key: KeyObject,
  evidenceBytes: number,
  onDamage: (what: string) => never,
): AsyncGenerator<Uint8Array> {
  const plainBytes = paddedLength(evidenceBytes)
  const file = await files.open(path, 'read')
  try {
    if ((await file.size()) !== blobBytes(plainBytes)) onDamage('its size is not what was stored')
    const header = new Uint8Array(blobHeader.byteLength)
    await file.read(header, 0)
    if (!Buffer.from(header).equals(blobHeader)) onDamage('its header is altered')
    let left = evidenceBytes
    for await (const { plain, chunk } of openChunks(file, key, chunkCount(plainBytes), onDamage)) {
      if (chunk === 0 && Buffer.from(plain).readBigUInt64BE(0) !== BigInt(evidenceBytes))
        onDamage('its length is not what was recorded')
      const skip = chunk === 0 ? lengthBytes : 0
      const piece = plain.subarray(skip, Math.min(plain.byteLength, skip + left))
      left -= piece.byteLength
      if (piece.byteLength > 0) yield piece
    }
  } finally {
    await file.close()
  }
}

async function* openChunks(file: OpenFile, key: KeyObject, count: number, onDamage: (what: string) => never) {
  for (let first = 0; first < count; first += chunksPerRead) {
    const boxes = new Uint8Array(Math.min(chunksPerRead, count - first) * sealedChunkBytes)
    const length = await file.read(boxes, blobHeader.byteLength + first * sealedChunkBytes)
    for (let chunk = first; chunk < Math.min(count, first + chunksPerRead); chunk += 1) {
      const start = (chunk - first) * sealedChunkBytes
      const box = boxes.subarray(start, Math.min(start + sealedChunkBytes, length))
      const plain = openChunk(key, { chunk, isLast: chunk === count - 1 }, box)
      if (!plain) return onDamage(`chunk ${chunk} of ${count} is altered`)
      yield { plain, chunk }
    }
  }
}
