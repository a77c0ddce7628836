import { hash } from 'node:crypto'
import { nonceBytes, sealInto, tagBytes, unseal, unsealProven } from '../keys/aead.ts'
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

function additionalData({ header }: Segment, { frame, previousHash }: FramePosition): Uint8Array {
  const bytes = Buffer.allocUnsafe(header.byteLength + 8 + previousHash.byteLength)
  bytes.set(header)
  writeNumber(bytes, frame, header.byteLength)
  bytes.set(previousHash, header.byteLength + 8)
  return bytes
}

/** As u64; frames are counted below 2^53. */
function writeNumber(target: Buffer, frame: number, at: number): void {
  target.writeUInt32BE(Math.floor(frame / 2 ** 32), at)
  target.writeUInt32BE(frame % 2 ** 32, at + 4)
}

function nonceOf(frame: number): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  writeNumber(nonce, frame, nonceBytes - 8)
  return nonce
}

export function sealFrame(segment: Segment, at: FramePosition, payload: Uint8Array): Uint8Array {
  const frame = Buffer.allocUnsafe(framePrefixBytes + payload.byteLength + tagBytes)
  frame.writeUInt32BE(payload.byteLength + tagBytes)
  writeNumber(frame, at.frame, 4)
  const box = frame.subarray(framePrefixBytes)
  sealInto(box, segment.key, nonceOf(at.frame), additionalData(segment, at), payload)
  return frame
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
