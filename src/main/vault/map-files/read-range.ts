import type { KeyObject } from 'node:crypto'
import {
  blobBytes,
  blobHeader,
  chunkBytes,
  chunkCount,
  lengthBytes,
  openChunk,
  paddedLength,
  sealedChunkBytes,
} from '../evidence/blob-format.ts'
import type { FileLayer } from '../storage/file-layer.ts'

export interface SealedFile {
  readonly path: string
  readonly key: KeyObject
  /** Of what is sealed in it. */
  readonly bytes: number
}

/** So many bytes of what `writeBlob` has written, from anywhere in it. Calls `onDamage`, which throws, where it is not what was written. */
export async function readRange(
  files: FileLayer,
  { path, key, bytes }: SealedFile,
  { from, length }: { readonly from: number; readonly length: number },
  onDamage: () => never,
): Promise<Uint8Array> {
  const plainBytes = paddedLength(bytes)
  const count = chunkCount(plainBytes)
  const start = from + lengthBytes
  const first = Math.floor(start / chunkBytes)
  const last = Math.floor((start + length - 1) / chunkBytes)
  const file = await files.open(path, 'read')
  try {
    if ((await file.size()) !== blobBytes(plainBytes)) onDamage()
    const boxes = new Uint8Array((last - first + 1) * sealedChunkBytes)
    const read = await file.read(boxes, blobHeader.byteLength + first * sealedChunkBytes)
    const plain = new Uint8Array((last - first + 1) * chunkBytes)
    for (let chunk = first; chunk <= last; chunk += 1) {
      const at = (chunk - first) * sealedChunkBytes
      const box = boxes.subarray(at, Math.min(at + sealedChunkBytes, read))
      const opened = openChunk(key, { chunk, isLast: chunk === count - 1 }, box)
      plain.set(opened ?? onDamage(), (chunk - first) * chunkBytes)
    }
    const skip = start - first * chunkBytes
    return plain.subarray(skip, skip + length)
  } finally {
    await file.close()
  }
}
