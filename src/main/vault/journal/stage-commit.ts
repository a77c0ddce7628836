import { canonicalJson } from '#shared/journal/canonical.ts'
import type { EntryType, JournalEntry } from '#shared/journal/entry.ts'
import { leafHash, type MerkleFrontier } from '#shared/journal/merkle.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { refuse } from '../storage/refusal.ts'
import { frameHash, maxFrameBytes, sealFrame } from './frame.ts'
import { originAfter } from './origin.ts'
import { checkpointPayload, entryPayload, sha256Hex } from './payload.ts'
import type { Segment } from './segment.ts'
import { sha256, type CommittedEntry, type JournalState } from './state.ts'

/** What is to be entered; the journal adds number, time, author and hashes. */
export interface EntryDraft {
  readonly type: EntryType
  readonly subject: { readonly kind: string; readonly id: string }
  readonly reason?: string | undefined
  readonly body: unknown
}

/** Who writes, when, and how the checkpoint is made from size and root. */
export interface Author {
  readonly actor: string
  readonly device: string
  readonly at: string
  readonly checkpoint: (size: number, root: Uint8Array) => string
}

/** Where the commit goes: `offset` is the end of the segment so far, header included. */
export interface CommitTarget {
  readonly segment: Segment
  readonly segmentIndex: number
  readonly offset: number
  readonly frame: number
}

/** What the state takes in once all frames are on the disk. */
export interface StagedCommit {
  readonly entries: readonly CommittedEntry[]
  /** Of the journal with these entries. */
  readonly tree: MerkleFrontier
  readonly checkpoint: string
  readonly lastFrameHash: Uint8Array
  readonly nextFrame: number
  readonly origin: string
  /** Of the segment with these frames. */
  readonly end: number
}

/** Frames are given out in pieces of about so many bytes: nearly every commit is one piece, and a large import is many. */
const pieceBytes = 2 ** 20

/**
 * Builds a commit on top of the state, which it leaves alone: the disk may still refuse. Gives the bytes of its frames piece
 * by piece, to be written one after the other from the target's offset, so that other work can be done between them.
 */
export function* stageCommit(
  state: JournalState,
  target: CommitTarget,
  drafts: readonly EntryDraft[],
  author: Author,
): Generator<Uint8Array, StagedCommit> {
  let piece: Uint8Array[] = []
  let pieceStart = target.offset
  let frames = 0
  const entries: CommittedEntry[] = []
  const tree = state.tree.copy()
  let prev = state.lastEntryHash
  let offset = target.offset
  let previousHash = state.lastFrameHash
  const addFrame = (payload: Uint8Array) => {
    if (payload.byteLength > maxFrameBytes / 2)
      refuse('too-large', 'One of the records is too large to be saved. Nothing was written.')
    const place = { segment: target.segmentIndex, offset, frame: target.frame + frames, previousHash }
    const frame = sealFrame(target.segment, place, payload)
    piece.push(frame)
    frames += 1
    offset += frame.byteLength
    previousHash = frameHash(frame)
    return { ...place, length: frame.byteLength }
  }
  for (const draft of drafts) {
    const bodyText = canonicalJson(draft.body)
    const entry = entryOf(draft, author, {
      seq: state.size + entries.length,
      digest: sha256Hex(bodyText),
      prev,
    })
    const entryText = canonicalJson(entry)
    const entryBytes = utf8(entryText)
    entries.push({ entry, body: draft.body, entryBytes, place: addFrame(entryPayload(entryText, bodyText)) })
    tree.push(leafHash(sha256, entryBytes))
    prev = sha256Hex(entryBytes)
    if (offset - pieceStart < pieceBytes) continue
    yield Buffer.concat(piece)
    piece = []
    pieceStart = offset
  }
  const origin = originAfter(state, entries)
  if (origin === undefined) throw new Error('A copy must go on from the journal that it was restored from')
  const checkpoint = author.checkpoint(state.size + entries.length, tree.root())
  addFrame(checkpointPayload(checkpoint))
  yield Buffer.concat(piece)
  return {
    entries,
    tree,
    checkpoint,
    lastFrameHash: previousHash,
    nextFrame: target.frame + frames,
    origin,
    end: offset,
  }
}

const entryOf = (
  draft: EntryDraft,
  author: Author,
  chain: { seq: number; digest: string; prev: string },
): JournalEntry => ({
  v: 1,
  seq: chain.seq,
  at: author.at,
  device: author.device,
  actor: author.actor,
  type: draft.type,
  subject: { kind: draft.subject.kind, id: draft.subject.id },
  ...(draft.reason === undefined ? {} : { reason: draft.reason }),
  digest: chain.digest,
  prev: chain.prev,
})
