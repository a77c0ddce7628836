import { hash } from 'node:crypto'
import { seal, unseal, unsealProven, nonceBytes, tagBytes } from '../keys/aead.ts'
import type { Segment } from './segment.ts'

/**
 * Frame: length u32 of what follows the number, frame number u64, ciphertext, tag. The additional data is
 * the segment's header, the frame number and the hash of the whole frame before (in the segment before,
 * for the first): a frame altered, dropped, moved or spliced in does not open.
 */
export const framePrefixBytes = 12

/** Larger than any commit the contract lets in; what claims more is damage, refused before allocating. */
export const maxFrameBytes = 64 * 1024 * 1024

/** What a frame follows: its number in the segment, and the hash of the frame before. */
export interface FramePosition {
  readonly frame: number
  readonly previousHash: Uint8Array
}

export const frameHash = (frame: Uint8Array): Uint8Array => hash('sha256', frame, 'buffer')

const additionalData = (segment: Segment, at: FramePosition): Uint8Array =>
  Buffer.concat([segment.header, numberOf(at.frame), at.previousHash])

function numberOf(frame: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(frame))
  return bytes
}

const nonceOf = (frame: number): Buffer => Buffer.concat([Buffer.alloc(nonceBytes - 8), numberOf(frame)])

export function sealFrame(segment: Segment, at: FramePosition, payload: Uint8Array): Uint8Array {
  const box = seal(segment.key, nonceOf(at.frame), additionalData(segment, at), payload)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(box.byteLength)
  return Buffer.concat([length, numberOf(at.frame), box])
}

/** Bytes of the whole frame that starts here; undefined when the length is none a frame can have. */
export function frameLength(prefix: Uint8Array): number | undefined {
  const box = Buffer.from(prefix.buffer, prefix.byteOffset, prefix.byteLength).readUInt32BE(0)
  return box < tagBytes || box > maxFrameBytes ? undefined : framePrefixBytes + box
}

/** The number that the frame which starts here bears; too large a number is none. */
export const frameNumber = (prefix: Uint8Array): number =>
  Number(Buffer.from(prefix.buffer, prefix.byteOffset, prefix.byteLength).readBigUInt64BE(4))

/** The payload; undefined when this is not the frame that was sealed at this place. */
export function openFrame(segment: Segment, at: FramePosition, frame: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)
  if (bytes.readBigUInt64BE(4) !== BigInt(at.frame)) return undefined
  return unseal(segment.key, nonceOf(at.frame), additionalData(segment, at), bytes.subarray(framePrefixBytes))
}

/** The payload of a frame whose bytes are known to be those that were sealed: the frame behind it opened over them. */
export const openProvenFrame = (segment: Segment, frame: number, bytes: Uint8Array): Uint8Array =>
  unsealProven(segment.key, nonceOf(frame), bytes.subarray(framePrefixBytes))
