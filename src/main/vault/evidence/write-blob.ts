import type { KeyObject } from 'node:crypto'
import path from 'node:path'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import { assertRoom } from '../storage/room.ts'
import {
  blobBytes,
  blobHeader,
  chunkBytes,
  lengthBytes,
  paddedLength,
  sealChunk,
  sealedChunkBytes,
} from './blob-format.ts'

/** Where evidence comes from. `read` fills the target from `position` and fails when it cannot. */
export interface BlobSource {
  readonly bytes: number
  read(target: Uint8Array, position: number): Promise<void>
}

/** Reads and writes go in pieces of 1 MiB: 16 chunks. */
const chunksPerBlock = 16
const blockBytes = chunksPerBlock * chunkBytes

/** The stretches of the evidence in the order in which `writeBlob` asks for them, each once. */
export function* stretchesOf(bytes: number): Generator<{ readonly from: number; readonly length: number }> {
  let length: number
  for (let from = 0; from < bytes; from += length) {
    length = Math.min(bytes - from, from === 0 ? blockBytes - lengthBytes : blockBytes)
    yield { from, length }
  }
}

/**
 * Writes the evidence file in one pass and syncs it, if the disk has room for it. While one block is hashed (`onPiece`) and sealed, the
 * next is being read and the one before written. A half-written file is the caller's to remove.
 */
export async function writeBlob(
  files: FileLayer,
  target: string,
  key: KeyObject,
  source: BlobSource,
  onPiece: (piece: Uint8Array) => void,
): Promise<void> {
  await assertRoom(files, path.dirname(target), blobBytes(paddedLength(source.bytes)))
  const file = await files.open(target, 'create')
  try {
    await file.write(blobHeader, 0)
    await pump(file, key, source, onPiece)
    await file.sync()
  } finally {
    await file.close()
  }
}

interface Block {
  /** Padded plaintext. */
  readonly plain: Uint8Array
  /** The part of it that is evidence. */
  readonly evidence: Uint8Array
}

async function pump(
  file: OpenFile,
  key: KeyObject,
  source: BlobSource,
  onPiece: (piece: Uint8Array) => void,
) {
  const plainBytes = paddedLength(source.bytes)
  const spare = [new Uint8Array(blockBytes), new Uint8Array(blockBytes)]
  const sealedBuffers = [
    new Uint8Array(chunksPerBlock * sealedChunkBytes),
    new Uint8Array(chunksPerBlock * sealedChunkBytes),
  ]
  const pick = (buffers: readonly Uint8Array[], block: number) => buffers[block % 2] ?? new Uint8Array(0)
  const blocks = Math.ceil(plainBytes / blockBytes)
  let writing: Promise<void> = Promise.resolve()
  let reading = awaitedLater(readBlock(source, plainBytes, 0, pick(spare, 0)))
  try {
    for (let block = 0; block < blocks; block += 1) {
      const { plain, evidence } = await reading
      if (block + 1 < blocks)
        reading = awaitedLater(readBlock(source, plainBytes, block + 1, pick(spare, block + 1)))
      if (evidence.byteLength > 0) onPiece(evidence)
      const sealed = sealBlock(key, block, plain, block + 1 === blocks, pick(sealedBuffers, block))
      await writing
      writing = awaitedLater(
        file.write(sealed, blobHeader.byteLength + block * chunksPerBlock * sealedChunkBytes),
      )
    }
    await writing
  } finally {
    // When one side fails the other may still be running on the same file.
    await Promise.allSettled([reading, writing])
    for (const buffer of spare) buffer.fill(0)
  }
}

/** Two run at a time and only one is awaited: a failure of the other must not count as one nobody handles. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/** Lays out one block of the padded plaintext: length (first block only), evidence, zeros. */
async function readBlock(
  source: BlobSource,
  plainBytes: number,
  block: number,
  buffer: Uint8Array,
): Promise<Block> {
  const start = block * blockBytes
  const plain = buffer.subarray(0, Math.min(blockBytes, plainBytes - start))
  const skip = block === 0 ? lengthBytes : 0
  const from = start + skip - lengthBytes
  const evidence = plain.subarray(
    skip,
    skip + Math.max(0, Math.min(source.bytes - from, plain.byteLength - skip)),
  )
  plain.subarray(skip + evidence.byteLength).fill(0)
  if (block === 0) new DataView(plain.buffer, plain.byteOffset).setBigUint64(0, BigInt(source.bytes))
  if (evidence.byteLength > 0) await source.read(evidence, from)
  return { plain, evidence }
}

function sealBlock(
  key: KeyObject,
  block: number,
  plain: Uint8Array,
  isLastBlock: boolean,
  sealed: Uint8Array,
): Uint8Array {
  let done = 0
  for (let start = 0; start < plain.byteLength; start += chunkBytes) {
    const end = Math.min(start + chunkBytes, plain.byteLength)
    const at = {
      chunk: block * chunksPerBlock + start / chunkBytes,
      isLast: isLastBlock && end === plain.byteLength,
    }
    done += sealChunk(key, at, plain.subarray(start, end), sealed.subarray(done))
  }
  return sealed.subarray(0, done)
}
