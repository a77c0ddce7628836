import { canonicalJson } from '#shared/journal/canonical.ts'
import type { EntryType, JournalEntry } from '#shared/journal/entry.ts'
import { leafHash, type MerkleFrontier } from '#shared/journal/merkle.ts'
import { refuse } from '../storage/refusal.ts'
import { frameHash, maxFrameBytes, sealFrame } from './frame.ts'
import { originAfter } from './origin.ts'
import { checkpointPayload, entryPayload, sha256Hex } from './payload.ts'
import { Places, type Place } from './places.ts'
import type { Segment } from './segment.ts'
import { sha256, type JournalState, type WholeCommit } from './state.ts'

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
export interface StagedCommit extends WholeCommit {
  readonly nextFrame: number
}

/**
 * Takes the entries of a commit into what is known of records, as they are made: none is seen before all of them stand. It
 * keeps no more of an entry than that needs, for a large commit would not fit into memory.
 */
export interface PendingFold {
  add(seq: number, entry: JournalEntry, body: unknown): void
  /** The commit is on the disk. */
  land(): void
  /** There is no commit. Resolves when nothing of it is left; another may come then. */
  drop(): Promise<void>
}

/** For journals of which nothing is looked up. */
export const noFold = (): PendingFold => ({
  add: () => undefined,
  land: () => undefined,
  drop: () => Promise.resolve(),
})

/** What a commit follows, and who keeps what of it. */
export interface Staging {
  readonly state: JournalState
  readonly target: CommitTarget
  readonly author: Author
  readonly fold: PendingFold
}

/** Frames are given out in pieces of about so many bytes: nearly every commit is one piece, and a large import is many. */
const pieceBytes = 2 ** 20

/**
 * Builds a commit on top of the state, which it leaves alone: the disk may still refuse. Gives the bytes of its frames piece
 * by piece, to be written one after the other from the target's offset; drafts are taken as they come.
 */
export async function* stageCommit(
  staging: Staging,
  drafts: AsyncIterable<readonly EntryDraft[]>,
): AsyncGenerator<Uint8Array, StagedCommit> {
  const { state, author } = staging
  const stager = new Stager(staging)
  for await (const some of drafts)
    for (const draft of some) {
      stager.add(draft)
      if (stager.pending >= pieceBytes) yield stager.take()
    }
  const origin = originAfter(state, stager.logs)
  if (origin === undefined) throw new Error('A copy must go on from the journal that it was restored from')
  const checkpoint = author.checkpoint(stager.tree.size, stager.tree.root())
  stager.addFrame(checkpointPayload(checkpoint))
  yield stager.take()
  return { ...stager.whole, checkpoint, origin }
}

/** Seals one entry after the other. */
class Stager {
  readonly tree: MerkleFrontier
  /** Entries that may say something of the journal itself. */
  readonly logs: { readonly entry: JournalEntry; readonly body: unknown }[] = []
  readonly #is: Staging
  readonly #places = new Places()
  #piece: Uint8Array[] = []
  #pieceStart: number
  #offset: number
  #frame: number
  #previousHash: Uint8Array
  #lastEntryHash: string

  constructor(staging: Staging) {
    const { state, target } = staging
    this.#is = staging
    this.tree = state.tree.copy()
    this.#offset = target.offset
    this.#pieceStart = target.offset
    this.#frame = target.frame
    this.#previousHash = state.lastFrameHash
    this.#lastEntryHash = state.lastEntryHash
  }

  add(draft: EntryDraft): void {
    const { author, fold } = this.#is
    const seq = this.tree.size
    const body = Buffer.from(canonicalJson(draft.body))
    const entry = entryOf(draft, author, { seq, digest: sha256Hex(body), prev: this.#lastEntryHash })
    const entryBytes = Buffer.from(canonicalJson(entry))
    this.#places.push(this.addFrame(entryPayload(entryBytes, body)))
    this.tree.push(leafHash(sha256, entryBytes))
    this.#lastEntryHash = sha256Hex(entryBytes)
    fold.add(seq, entry, draft.body)
    if (entry.type === 'log') this.logs.push({ entry, body: draft.body })
  }

  addFrame(payload: Uint8Array): Place {
    if (payload.byteLength > maxFrameBytes / 2)
      refuse('too-large', 'One of the records is too large to be saved. Nothing was written.')
    const { segment, segmentIndex } = this.#is.target
    const at = { offset: this.#offset, frame: this.#frame, previousHash: this.#previousHash }
    const frame = sealFrame(segment, at, payload)
    this.#piece.push(frame)
    this.#frame += 1
    this.#offset += frame.byteLength
    this.#previousHash = frameHash(frame)
    return { ...at, segment: segmentIndex, length: frame.byteLength }
  }

  /** Bytes that were not given out yet. */
  get pending(): number {
    return this.#offset - this.#pieceStart
  }

  take(): Uint8Array {
    const piece = Buffer.concat(this.#piece)
    this.#piece = []
    this.#pieceStart = this.#offset
    return piece
  }

  get whole(): Omit<StagedCommit, 'checkpoint' | 'origin'> {
    return {
      places: this.#places,
      lastEntryHash: this.#lastEntryHash,
      lastAt: this.#is.author.at,
      tree: this.tree,
      lastFrameHash: this.#previousHash,
      end: this.#offset,
      nextFrame: this.#frame,
    }
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
