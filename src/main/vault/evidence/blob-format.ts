/*
 * Owns the format of an evidence file. Header: magic (8, the last byte is the version). Then chunks in the
 * STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): 64 KiB of plaintext each, AES-256-GCM,
 * nonce = counter (11 bytes) and a last-chunk flag (1 byte), header as additional data, and a key of its own
 * from the random blob id. So no chunk can be altered, dropped, repeated or moved, nor the end cut off.
 * The plaintext is: length of the evidence u64, the evidence, zeros up to a bucket; the padding is inside.
 */
import type { KeyObject } from 'node:crypto'
import { nonceBytes, sealInto, tagBytes, unseal } from '../keys/aead.ts'

export const blobHeader: Uint8Array = Buffer.from([...Buffer.from('HFEVIDE', 'latin1'), 1])
export const chunkBytes = 65_536
export const sealedChunkBytes = chunkBytes + tagBytes
export const lengthBytes = 8
const smallestBucket = 4_096

/**
 * Plaintext bytes of an evidence file that holds so many bytes: padded as Padmé (Nikitin et al., PETS 2019)
 * does, which hides all but the magnitude for at most 12 % more, and never under 4 KiB.
 */
export function paddedLength(evidenceBytes: number): number {
  const length = Math.max(evidenceBytes + lengthBytes, smallestBucket)
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1)
  return Math.ceil(length / step) * step
}

export const chunkCount = (plainBytes: number): number => Math.ceil(plainBytes / chunkBytes)

/** Size on disk of the file with so many bytes of (padded) plaintext. */
export const blobBytes = (plainBytes: number): number =>
  blobHeader.byteLength + plainBytes + chunkCount(plainBytes) * tagBytes

function nonceOf(chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeBigUInt64BE(BigInt(chunk), 3)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/** Seals one chunk into the target; answers the bytes written. */
export function sealChunk(
  key: KeyObject,
  at: { readonly chunk: number; readonly isLast: boolean },
  plain: Uint8Array,
  target: Uint8Array,
): number {
  sealInto(target, key, nonceOf(at.chunk, at.isLast), blobHeader, plain)
  return plain.byteLength + tagBytes
}

/** Undefined when it is not the chunk that was sealed at this place. */
export function openChunk(
  key: KeyObject,
  at: { readonly chunk: number; readonly isLast: boolean },
  box: Uint8Array,
): Uint8Array | undefined {
  return unseal(key, nonceOf(at.chunk, at.isLast), blobHeader, box)
}
