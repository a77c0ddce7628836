/*
 * Owns the opening scan: reads every segment once, proves that frames, entries, digests and tree chain from
 * the first to the last, and finds where the last whole commit ends. Writes nothing. What follows that end
 * in the last segment is a torn tail (a commit that was never answered); anything else amiss is damage.
 */
import path from 'node:path'
import type { JournalEntry } from '#shared/journal/entry.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { refuse } from '../storage/refusal.ts'
import { readCheckpoint } from './checkpoint.ts'
import { frameHash, openFrame } from './frame.ts'
import { FrameReader } from './frame-reader.ts'
import { originAfter, originOf } from './origin.ts'
import { parsePayload, partsOf, sha256Hex } from './payload.ts'
import { newSegment, parseSegmentFile, segmentFile, segmentHeaderBytes, type Segment } from './segment.ts'
import { JournalState, type CommittedEntry } from './state.ts'

export interface JournalPlace {
  readonly files: FileLayer
  readonly folder: string
  readonly workspaceId: string
  readonly dataKey: Uint8Array
  /** The name that this journal's checkpoints bear now. */
  readonly origin: string
}

/** What follows the last whole commit: from `offset` to the end of the file. */
export interface TornTail {
  readonly segment: string
  readonly offset: number
  readonly bytes: number
}

export type EntryFold = (seq: number, entry: JournalEntry, body: unknown) => void

/** Calls `fold` for every committed entry in order. Refuses 'damaged', naming segment, frame and last good entry. */
export async function scanJournal(
  place: JournalPlace,
  fold: EntryFold,
  atCheckpoint: (size: number, root: string) => void,
): Promise<{ state: JournalState; tail: TornTail | undefined }> {
  const state = new JournalState(originOf(place.workspaceId))
  const found = (await place.files.list(place.folder)).flatMap((item) => parseSegmentFile(item.name) ?? [])
  found.sort((a, b) => a.ordinal - b.ordinal)
  let tail: TornTail | undefined
  for (const [index, file] of found.entries()) {
    if (file.ordinal !== index + 1)
      damaged(state, file.name, 0, 'the segment before it is missing or there twice')
    const isLast = index === found.length - 1
    const segment = newSegment({ ...file, firstSeq: state.size }, place.workspaceId, place.dataKey)
    const end = await new SegmentScan(place, state, segment, { fold, atCheckpoint }).run()
    if (end.rest > 0 || end.isEmpty) {
      if (!isLast) damaged(state, file.name, end.frame, 'it does not open')
      tail = { segment: file.name, offset: end.offset, bytes: end.rest }
    }
  }
  return { state, tail }
}

export function damaged(state: JournalState, segment: string, frame: number, what: string): never {
  return refuse(
    'damaged',
    `The journal is damaged in segment ${segment}, frame ${frame}: ${what}. ` +
      `The last whole entry is number ${state.size - 1}. Nothing was changed.`,
    { next: 'Keep this folder as it is and restore the workspace from a backup.' },
  )
}

interface SegmentEnd {
  /** End of the last whole commit; 0 when the segment holds none. */
  readonly offset: number
  readonly rest: number
  readonly isEmpty: boolean
  /** Number of the first frame that did not open. */
  readonly frame: number
}

interface ScanListeners {
  readonly fold: EntryFold
  readonly atCheckpoint: (size: number, root: string) => void
}

/** The scan of one segment. Takes a commit into the state only at the checkpoint that closes it. */
class SegmentScan {
  readonly #place: JournalPlace
  readonly #state: JournalState
  readonly #segment: Segment
  readonly #index: number
  readonly #on: ScanListeners
  #frame = 0
  #previousHash: Uint8Array
  #previousEntry: string
  #pending: CommittedEntry[] = []

  constructor(place: JournalPlace, state: JournalState, segment: Segment, on: ScanListeners) {
    this.#place = place
    this.#state = state
    this.#segment = segment
    this.#index = state.segments.length
    this.#on = on
    this.#previousHash = state.lastFrameHash
    this.#previousEntry = state.lastEntryHash
  }

  async run(): Promise<SegmentEnd> {
    const file = await this.#place.files.open(
      path.join(this.#place.folder, segmentFile(this.#segment.name)),
      'read',
    )
    try {
      const size = await file.size()
      const header = new Uint8Array(segmentHeaderBytes)
      const headerRead = await file.read(header, 0)
      // The header says nothing that the name and the journal before it do not say already.
      if (headerRead < segmentHeaderBytes || !Buffer.from(header).equals(this.#segment.header))
        return { offset: 0, rest: size, isEmpty: true, frame: 0 }
      const offset = await this.#frames(new FrameReader(file, size, segmentHeaderBytes))
      if (offset === 0) return { offset: 0, rest: size, isEmpty: true, frame: this.#frame }
      return { offset, rest: size - offset, isEmpty: false, frame: this.#frame }
    } finally {
      await file.close()
    }
  }

  /** Answers where the last whole commit ends, 0 when there is none. */
  async #frames(reader: FrameReader): Promise<number> {
    let committed = 0
    for (;;) {
      const offset = reader.offset
      const frame = await reader.next()
      const payload =
        frame && openFrame(this.#segment, { frame: this.#frame, previousHash: this.#previousHash }, frame)
      if (!payload) return committed
      if (this.#take(payload, { offset, length: frame.byteLength }, frameHash(frame)))
        committed = reader.offset
    }
  }

  /** Takes in one authentic frame; true when it closed a commit. What is wrong in it was written wrong: damage. */
  #take(bytes: Uint8Array, at: { offset: number; length: number }, hash: Uint8Array): boolean {
    const payload = parsePayload(bytes) ?? this.#damaged('its content is not of this version')
    if (payload.kind === 'entry') {
      const { entry, body } = payload
      const stored = partsOf(bytes)
      if (entry.seq !== this.#state.size + this.#pending.length) this.#damaged('its number is out of order')
      if (entry.prev !== this.#previousEntry) this.#damaged('it does not follow the entry before it')
      if (entry.digest !== sha256Hex(stored.body)) this.#damaged('its content is not what the entry says')
      const place = { ...at, segment: this.#index, frame: this.#frame, previousHash: this.#previousHash }
      this.#pending.push({ entry, body, entryBytes: stored.entry, place })
      this.#previousEntry = sha256Hex(stored.entry)
    } else this.#close(payload.note, hash)
    this.#frame += 1
    this.#previousHash = hash
    return payload.kind === 'checkpoint'
  }

  #close(checkpoint: string, lastFrameHash: Uint8Array): void {
    if (this.#pending.length === 0) this.#damaged('it closes a commit that has no entries')
    const origin =
      originAfter(this.#state, this.#pending) ??
      this.#damaged('it says to be restored from another journal than the one before it')
    if (this.#state.segments.length === this.#index) this.#state.segments.push(this.#segment)
    this.#state.accept({ entries: this.#pending, checkpoint, lastFrameHash, origin })
    const claimed = readCheckpoint(checkpoint)
    const { size, root } = this.#state.head
    if (claimed?.origin !== origin || claimed.size !== size || claimed.root !== root)
      this.#damaged('its checkpoint is not that of the entries before it')
    this.#on.atCheckpoint(size, root)
    for (const { entry, body } of this.#pending) this.#on.fold(entry.seq, entry, body)
    this.#pending = []
  }

  #damaged(what: string): never {
    return damaged(this.#state, this.#segment.name, this.#frame, what)
  }
}
