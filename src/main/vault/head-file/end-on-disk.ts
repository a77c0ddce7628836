import path from 'node:path'
import type { OpenFile } from '../storage/file-layer.ts'
import { readCheckpoint } from '../journal/checkpoint.ts'
import { frameHash, openFrame } from '../journal/frame.ts'
import { parsePayload, partsOf, sha256Hex } from '../journal/payload.ts'
import type { JournalPlace, SegmentStart } from '../journal/segment-scan.ts'
import { segmentFile, segmentHeaderBytes, type Segment } from '../journal/segment.ts'
import type { JournalState } from '../journal/state.ts'

/** Where the journal goes on, and whom its last entry names. */
export interface EndOnDisk extends SegmentStart {
  readonly actor: string
}

/**
 * Where the journal goes on behind this state; undefined unless the files are what it says as far as can be told at once:
 * every segment is there, with its header and as long as it was left, and the last one holds the very commit that the
 * state ends with, closed by its checkpoint. What lies between is not looked at. Rejects when a segment cannot be read.
 */
export async function endOnDisk(place: JournalPlace, state: JournalState): Promise<EndOnDisk | undefined> {
  const { origin, size, root } = readCheckpoint(state.checkpoint) ?? {}
  const { head } = state
  if (state.origin !== place.origin || origin !== place.origin || size !== head.size || root !== head.root)
    return undefined
  for (const [index, segment] of state.segments.entries()) {
    const end = state.ends[index]
    if (end === undefined) return undefined
    const isLast = index === state.segments.length - 1
    const file = await place.files.open(path.join(place.folder, segmentFile(segment.name)), 'read')
    try {
      const length = await file.size()
      if (isLast ? length < end : length !== end) return undefined
      if (!(await hasItsHeader(segment, file))) return undefined
      if (isLast) return await behindLastCommit(state, segment, file, end)
    } finally {
      await file.close()
    }
  }
  return undefined
}

async function hasItsHeader(segment: Segment, file: OpenFile): Promise<boolean> {
  const header = Buffer.alloc(segmentHeaderBytes)
  await file.read(header, 0)
  return header.equals(segment.header)
}

/** The last two frames: an entry and the checkpoint. Each is sealed over the hash of the one before. */
async function behindLastCommit(
  state: JournalState,
  segment: Segment,
  file: OpenFile,
  end: number,
): Promise<EndOnDisk | undefined> {
  const last = state.places.get(state.size - 1)
  const bytes = new Uint8Array(end - last.offset)
  await file.read(bytes, last.offset)
  const frame = bytes.subarray(0, last.length)
  const opened = openFrame(segment, last, frame)
  if (!opened || sha256Hex(partsOf(opened).entry) !== state.lastEntryHash) return undefined
  const told = parsePayload(opened)
  if (told?.kind !== 'entry') return undefined
  const closing = bytes.subarray(last.length)
  const closed = openFrame(segment, { frame: last.frame + 1, previousHash: frameHash(frame) }, closing)
  const payload = closed && parsePayload(closed)
  if (payload?.kind !== 'checkpoint' || payload.note !== state.checkpoint) return undefined
  if (!Buffer.from(frameHash(closing)).equals(state.lastFrameHash)) return undefined
  return { offset: end, frame: last.frame + 2, actor: told.entry.actor }
}
