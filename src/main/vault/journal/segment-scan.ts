import path from 'node:path'
import type { DamageKind } from '#shared/journal/damage.ts'
import type { JournalEntry } from '#shared/journal/entry.ts'
import { toHex } from '#shared/lib/bytes.ts'
import type { FileLayer, OpenFile } from '../storage/file-layer.ts'
import { refuse } from '../storage/refusal.ts'
import { readCheckpoint } from './checkpoint.ts'
import { frameHash, openFrame } from './frame.ts'
import { FrameReader } from './frame-reader.ts'
import { originAfter } from './origin.ts'
import { PendingCommit } from './pending-commit.ts'
import { parsePayload, partsOf, sha256Hex } from './payload.ts'
import { segmentFile, segmentHeaderBytes, type Segment } from './segment.ts'
import type { JournalState } from './state.ts'

export interface JournalPlace {
  readonly files: FileLayer
  readonly folder: string
  readonly workspaceId: string
  readonly dataKey: Uint8Array
  /** The name that this journal's checkpoints bear now. */
  readonly origin: string
}

export type EntryFold = (seq: number, entry: JournalEntry, body: unknown) => void

export interface CommitClosed {
  readonly size: number
  readonly root: string
  /** The name that the journal bears from this commit on, if it began a copy. */
  readonly origin: string
  readonly note: string
  readonly at: FrameAt
}

export interface ScanListeners {
  /** Called for every entry of a whole commit, in order. */
  readonly fold: EntryFold
  /** Called after the entries of each commit, with the state that it leads to. */
  readonly atCheckpoint: (closed: CommitClosed, state: JournalState) => void
  /** Called between frames, so that a long scan can let others go first. */
  readonly breathe?: () => Promise<void> | undefined
}

export interface FrameAt {
  readonly segment: string
  readonly frame: number
}

export interface SegmentEnd {
  /** End of the last whole commit; 0 when the segment holds none. */
  readonly offset: number
  readonly rest: number
  readonly isEmpty: boolean
  /** The first frame that did not do, and the entry that was due there. */
  readonly stop: {
    readonly frame: number
    readonly offset: number
    readonly seq: number
    readonly previousHash: Uint8Array
    /** What is wrong in a frame that was written like this; undefined when it is not the frame that was written. */
    readonly wrong: DamageKind | undefined
  }
}

/** Where in a segment to begin: what lies before is in the state already. */
export interface SegmentStart {
  readonly offset: number
  readonly frame: number
}

/** The scan of one segment. Takes a commit into the state only at the checkpoint that closes it, and only when all fits. */
export class SegmentScan {
  readonly #place: JournalPlace
  readonly #state: JournalState
  readonly #segment: Segment
  readonly #index: number
  readonly #on: ScanListeners
  #frame: number
  #committed: number
  #previousHash: Uint8Array
  #pending: PendingCommit

  constructor(
    place: JournalPlace,
    state: JournalState,
    segment: Segment,
    on: ScanListeners,
    start: SegmentStart | undefined,
  ) {
    this.#place = place
    this.#state = state
    this.#segment = segment
    this.#index = start ? state.segments.length - 1 : state.segments.length
    this.#on = on
    this.#frame = start?.frame ?? 0
    this.#committed = start?.offset ?? 0
    this.#previousHash = state.lastFrameHash
    this.#pending = new PendingCommit(state)
  }

  /** `until`: stops, without looking at more, once so many entries are in. */
  async run(until: number): Promise<SegmentEnd> {
    const { files, folder } = this.#place
    const file = await files.open(path.join(folder, segmentFile(this.#segment.name)), 'read')
    try {
      const size = await file.size()
      const header = new Uint8Array(segmentHeaderBytes)
      const headerRead = await file.read(header, 0)
      // The header says nothing that the name and the journal before it do not say already.
      if (headerRead < segmentHeaderBytes || !Buffer.from(header).equals(this.#segment.header))
        return this.#end(0, size, undefined, segmentHeaderBytes)
      return await this.#frames(file, size, until)
    } finally {
      await file.close()
    }
  }

  async #frames(file: OpenFile, size: number, until: number): Promise<SegmentEnd> {
    const reader = new FrameReader(file, size, this.#committed || segmentHeaderBytes)
    for (;;) {
      if (this.#state.size >= until && this.#pending.size === 0)
        return this.#end(this.#committed, this.#committed, undefined, this.#committed)
      const rest = this.#on.breathe?.()
      if (rest) await rest
      const { offset } = reader
      const frame = await reader.next()
      const payload =
        frame && openFrame(this.#segment, { frame: this.#frame, previousHash: this.#previousHash }, frame)
      if (!payload) return this.#end(this.#committed, size, undefined, offset)
      const taken = this.#take(payload, { offset, length: frame.byteLength }, frameHash(frame))
      if (typeof taken === 'string') return this.#end(this.#committed, size, taken, offset)
      if (taken.closed === undefined) continue
      this.#committed = reader.offset
      await this.#fold(file, taken.closed)
    }
  }

  #end(offset: number, size: number, wrong: DamageKind | undefined, stopOffset: number): SegmentEnd {
    const seq = this.#state.size + this.#pending.size
    const stop = { frame: this.#frame, offset: stopOffset, seq, previousHash: this.#previousHash, wrong }
    return { offset, rest: size - offset, isEmpty: offset === 0, stop }
  }

  /** Takes in one authentic frame. What is wrong in it was written wrong. */
  #take(
    bytes: Uint8Array,
    at: { offset: number; length: number },
    hash: Uint8Array,
  ): DamageKind | { closed: Closed | undefined } {
    const payload = parsePayload(bytes)
    if (!payload) return 'entry'
    let closed: Closed | undefined
    if (payload.kind === 'entry') {
      const { entry, body } = payload
      const stored = partsOf(bytes)
      if (entry.seq !== this.#state.size + this.#pending.size) return 'entry'
      if (entry.prev !== this.#pending.lastEntryHash) return 'entry'
      if (entry.digest !== sha256Hex(stored.body)) return 'entry'
      const place = { ...at, segment: this.#index, frame: this.#frame, previousHash: this.#previousHash }
      this.#pending.add({ entry, body, entryBytes: stored.entry }, place)
    } else {
      closed = this.#close(payload.note, hash, at.offset + at.length)
      if (closed === undefined) return 'checkpoint'
    }
    this.#frame += 1
    this.#previousHash = hash
    return { closed }
  }

  /** Undefined, and nothing taken in, when the checkpoint is not that of the entries before it. */
  #close(note: string, lastFrameHash: Uint8Array, end: number): Closed | undefined {
    const pending = this.#pending
    const { tree, places, lastEntryHash, lastAt } = pending
    const origin = originAfter(this.#state, pending.logs)
    const claimed = readCheckpoint(note)
    const root = toHex(tree.root())
    const fits =
      pending.size > 0 &&
      origin !== undefined &&
      claimed?.origin === origin &&
      claimed.size === tree.size &&
      claimed.root === root
    if (!fits) return undefined
    const first = this.#state.size
    if (this.#state.segments.length === this.#index) this.#state.segments.push(this.#segment)
    this.#state.accept({ places, lastEntryHash, lastAt, tree, checkpoint: note, lastFrameHash, origin, end })
    this.#pending = new PendingCommit(this.#state)
    const at = { segment: this.#segment.name, frame: this.#frame }
    return { pending, first, told: { size: tree.size, root, origin, note, at } }
  }

  /** Tells of the entries of a whole commit, and then of the commit. */
  async #fold(file: OpenFile, { pending, first, told }: Closed): Promise<void> {
    if (pending.held) for (const { entry, body } of pending.held) this.#on.fold(entry.seq, entry, body)
    else await this.#foldAgain(file, pending, first)
    this.#on.atCheckpoint(told, this.#state)
  }

  async #foldAgain(file: OpenFile, { places }: PendingCommit, first: number): Promise<void> {
    const reader = new FrameReader(file, await file.size(), places.get(0).offset)
    for (let nth = 0; nth < places.count; nth += 1) {
      const rest = this.#on.breathe?.()
      if (rest) await rest
      const frame = await reader.next()
      const bytes = frame && openFrame(this.#segment, places.get(nth), frame)
      const payload = bytes && parsePayload(bytes)
      if (payload?.kind !== 'entry')
        return refuse('damaged', 'The journal was changed while it was being read. Nothing was written.')
      this.#on.fold(first + nth, payload.entry, payload.body)
    }
  }
}

interface Closed {
  readonly pending: PendingCommit
  /** Number of its first entry. */
  readonly first: number
  readonly told: CommitClosed
}
