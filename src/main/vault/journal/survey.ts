/*
 * Owns looking behind a damaged place: which frames there are whole. A frame is sealed over the hash of the one before, so
 * behind a damaged one the next cannot be opened as such. But the one after it can, over the bytes of that next one, and
 * with that these bytes are proven too: only what is really damaged is lost to sight.
 */
import type { OpenFile } from '../storage/file-layer.ts'
import { frameHash, frameLength, frameNumber, framePrefixBytes, openFrame, openProvenFrame } from './frame.ts'
import { parsePayload } from './payload.ts'
import { readCheckpoint } from './checkpoint.ts'
import { segmentAsFound, segmentHeaderBytes, type Segment } from './segment.ts'

export interface SurveyStart {
  readonly offset: number
  readonly frame: number
  /** Hash of the frame before, if it is known to be whole. */
  readonly previousHash?: Uint8Array | undefined
}

export type Surveyed =
  | { readonly kind: 'frame'; readonly frame: number; readonly payload: Uint8Array }
  /**
   * From `frame` on up to before `next` nothing is whole; to the end when `next` is null. When both are the same the frame
   * is whole and does not follow the one before.
   */
  | { readonly kind: 'gap'; readonly frame: number; readonly next: number | null }

const pieceBytes = 1024 * 1024
/** A frame number that is so much higher than what is due is a piece of something else. */
const maxFramesSkipped = 1_000_000

/** All that can be told of a segment from this place on; ends with the hash of its last frame, if that was whole. */
export async function* surveySegment(
  segment: Segment,
  file: OpenFile,
  start: SurveyStart,
): AsyncGenerator<Surveyed, Uint8Array | undefined> {
  const bytes = new Bytes(file, await file.size())
  let { offset, frame, previousHash } = start
  while (offset < bytes.size) {
    const here = await bytes.frameAt(offset, frame)
    const payload = here && previousHash && openFrame(segment, { frame, previousHash }, here)
    if (payload) {
      yield { kind: 'frame', frame, payload }
      previousHash = frameHash(here)
      offset += here.byteLength
      frame += 1
      continue
    }
    const proven = await nextProven(segment, bytes, { offset, frame })
    if (proven === undefined || proven.frame > frame || previousHash !== undefined)
      yield { kind: 'gap', frame, next: proven?.frame ?? null }
    if (!proven) return undefined
    ;({ frame, offset } = proven)
    yield { kind: 'frame', frame, payload: openProvenFrame(segment, frame, proven.bytes) }
    previousHash = frameHash(proven.bytes)
    offset += proven.bytes.byteLength
    frame += 1
  }
  return previousHash
}

/**
 * Whether a commit was begun behind the damaged place, or the whole segment is one that cannot follow what is there: then
 * the damaged bytes were acknowledged once. `seq` is the number of the entry that was due at the place.
 */
export async function hasCommitBehind(
  segment: Segment,
  file: OpenFile,
  at: SurveyStart & { readonly seq: number },
): Promise<boolean> {
  for await (const found of surveySegment(segment, file, at)) {
    if (found.kind === 'gap') {
      if (found.next === found.frame) return true
      continue
    }
    const payload = parsePayload(found.payload)
    const seq = payload?.kind === 'entry' ? payload.entry.seq : payload && readCheckpoint(payload.note)?.size
    // So many frames, of which so many are entries: the others closed commits.
    if (seq !== undefined && found.frame - at.frame > seq - at.seq) return true
  }
  return at.frame === 0 && isOfAnotherPlace(segment, file)
}

/** Whether the file is a segment of this journal, only not one that begins with the entry that is due. */
async function isOfAnotherPlace(segment: Segment, file: OpenFile): Promise<boolean> {
  const header = new Uint8Array(segmentHeaderBytes)
  await file.read(header, 0)
  const found = segmentAsFound(segment, header)
  if (!found || Buffer.from(header).equals(segment.header)) return false
  for await (const { kind } of surveySegment(found.segment, file, { offset: segmentHeaderBytes, frame: 0 }))
    if (kind === 'frame') return true
  return false
}

interface Proven {
  readonly frame: number
  readonly offset: number
  readonly bytes: Uint8Array
}

/** The next frame from here on that the frame behind it vouches for. */
async function nextProven(
  segment: Segment,
  bytes: Bytes,
  from: { readonly offset: number; readonly frame: number },
): Promise<Proven | undefined> {
  // Made-up lengths must not make this read the file over and over.
  let budget = 4 * (bytes.size - from.offset) + pieceBytes
  for await (const { offset, frame } of bytes.candidates(from)) {
    const found = await bytes.frameAt(offset, frame)
    const behind = found && (await bytes.frameAt(offset + found.byteLength, frame + 1))
    if (!behind) continue
    budget -= found.byteLength + behind.byteLength
    if (budget < 0) return undefined
    if (openFrame(segment, { frame: frame + 1, previousHash: frameHash(found) }, behind))
      return { frame, offset, bytes: found }
  }
  return undefined
}

class Bytes {
  readonly size: number
  readonly #file: OpenFile

  constructor(file: OpenFile, size: number) {
    this.#file = file
    this.size = size
  }

  /** The whole frame of this number that begins here; undefined when there is none. */
  async frameAt(offset: number, frame: number): Promise<Uint8Array | undefined> {
    const prefix = await this.#read(offset, framePrefixBytes)
    const length = prefix && frameNumber(prefix) === frame ? frameLength(prefix) : undefined
    return length === undefined ? undefined : this.#read(offset, length)
  }

  /** Every place that looks like the beginning of this frame or a later one. */
  async *candidates(from: { offset: number; frame: number }): AsyncGenerator<Omit<Proven, 'bytes'>> {
    for (let start = from.offset; start + framePrefixBytes <= this.size; start += pieceBytes) {
      const piece = await this.#read(start, Math.min(pieceBytes + framePrefixBytes - 1, this.size - start))
      for (let at = 0; piece && at + framePrefixBytes <= piece.byteLength; at += 1) {
        // The number's upper half is zero in every frame that was ever written: few other places look like it.
        if (piece[at + 4] !== 0 || piece[at + 5] !== 0 || piece[at + 6] !== 0 || piece[at + 7] !== 0) continue
        const prefix = piece.subarray(at, at + framePrefixBytes)
        const frame = frameNumber(prefix)
        const length = frameLength(prefix)
        if (length === undefined || frame < from.frame || frame > from.frame + maxFramesSkipped) continue
        if (start + at + length <= this.size) yield { offset: start + at, frame }
      }
    }
  }

  async #read(offset: number, length: number): Promise<Uint8Array | undefined> {
    if (offset + length > this.size) return undefined
    const bytes = new Uint8Array(length)
    return (await this.#file.read(bytes, offset)) === length ? bytes : undefined
  }
}
