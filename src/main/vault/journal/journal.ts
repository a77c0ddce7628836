/*
 * Owns the journal of an unlocked workspace: appending commits, and reading entries back. A commit is on the
 * disk before it is answered, or it is taken back. Callers serialise appends.
 */
import { randomBytes } from 'node:crypto'
import type { Clock } from '#shared/lib/clock.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import type { JournalEntry, LogBody } from '#shared/journal/entry.ts'
import { onDisk, refuse } from '../storage/refusal.ts'
import { commitAround, type Commit } from './commits.ts'
import { frameHash, frameLength, framePrefixBytes, openFrame } from './frame.ts'
import { readHeads, type HeadsAsked, type JournalHeads } from './heads.ts'
import { parsePayload } from './payload.ts'
import type { Place } from './places.ts'
import { readProofs, type ProofsAsked, type ProvenEntry } from './proofs.ts'
import type { JournalPlace } from './segment-scan.ts'
import { newSegment } from './segment.ts'
import { SegmentReader } from './segment-reader.ts'
import { SegmentWriter } from './segment-writer.ts'
import { stageCommit, type EntryDraft, type PendingFold } from './stage-commit.ts'
import type { JournalState } from './state.ts'

export interface JournalOptions {
  readonly place: JournalPlace
  readonly state: JournalState
  readonly actor: string
  readonly device: string
  readonly clock: Clock
  readonly signCheckpoint: (size: number, root: Uint8Array) => string
  /** Keeps the last checkpoint outside the journal; what it throws is not the commit's concern. */
  readonly bearWitness: (checkpoint: string) => Promise<void>
  readonly beginFold: () => PendingFold
  /** Called when an entry does not read back as it was written. */
  readonly onDamage?: () => void
  /** Things that happened to the log while nobody could write: entered with the next commit. */
  readonly happened: readonly LogBody[]
}

export interface ReadEntry {
  readonly entry: JournalEntry
  readonly body: unknown
}

const openAgain = 'Close the workspace, check the disk, and open it again.'

/** Bytes of frames read in one piece for a run of entries. */
const maxRunBytes = 8 * 1024 * 1024

/** What is to be entered: all at once, or as it comes. */
export type Drafts = readonly EntryDraft[] | AsyncIterable<readonly EntryDraft[]>

const isWhole = (drafts: Drafts): drafts is readonly EntryDraft[] => Array.isArray(drafts)

async function* joined(first: readonly EntryDraft[], drafts: Drafts): AsyncGenerator<readonly EntryDraft[]> {
  yield first
  if (isWhole(drafts)) yield drafts
  else for await (const some of drafts) yield some
}

export class Journal {
  readonly #is: JournalOptions
  readonly #reader: SegmentReader
  #writer: { readonly file: SegmentWriter; readonly index: number; nextFrame: number } | undefined
  #happened: readonly LogBody[]
  #stuck = false
  #closed = false

  constructor(options: JournalOptions) {
    this.#is = options
    this.#reader = new SegmentReader(options.place.files, options.place.folder)
    this.#happened = options.happened
  }

  get head(): JournalHead {
    return this.#is.state.head
  }

  get checkpoint(): string {
    return this.#is.state.checkpoint
  }

  /** A failed write could not be taken back: whether that commit exists is only known after the next opening. */
  get isStuck(): boolean {
    return this.#stuck
  }

  /** `at` is the commit's one time; see `now`. Refuses with what the disk says, the journal as it was before. */
  async append(drafts: Drafts, at: string): Promise<void> {
    this.#refuseIfUnfit()
    const { state, beginFold, actor, device, signCheckpoint: checkpoint } = this.#is
    if (!isWhole(drafts)) await this.#beginSegment()
    const writer = (this.#writer ??= this.#newWriter())
    const target = {
      segment: writer.file.segment,
      segmentIndex: writer.index,
      offset: writer.file.end,
      frame: writer.nextFrame,
    }
    const author = { actor, device, at, checkpoint }
    const fold = beginFold()
    const staging = stageCommit({ state, target, author, fold }, joined(this.#logEntries(at), drafts))
    const commit = await this.#write(writer.file, staging).catch(async (error: unknown) => {
      await fold.drop()
      throw error
    })
    if (state.segments.length === writer.index) state.segments.push(target.segment)
    state.accept(commit)
    writer.nextFrame = commit.nextFrame
    this.#happened = []
    fold.land()
    await this.#is.bearWitness(commit.checkpoint).catch(() => undefined) // the commit stands without it
  }

  /** What may be large gets a file of its own: a crash that tears it leaves no more to do than to put that file aside. */
  async #beginSegment(): Promise<void> {
    const writer = this.#writer
    if (writer?.file.hasCommit !== true) return
    this.#writer = undefined
    await onDisk(() => writer.file.close())
  }

  async #write<T>(writer: SegmentWriter, pieces: AsyncIterator<Uint8Array, T>): Promise<T> {
    try {
      return await onDisk(() => writer.append(pieces))
    } catch (error) {
      if (!writer.isTouched) throw error // what was to be entered is unfit, and nothing of it was written
      this.#writer = undefined
      try {
        await writer.retire()
      } catch {
        this.#stuck = true
        return refuse(
          'io',
          'The disk failed while this was being saved, and what it had taken could not be taken back. Whether it is saved is seen when the workspace is opened again.',
          { next: openAgain },
        )
      }
      throw error
    }
  }

  #newWriter() {
    const { place, state } = this.#is
    const index = state.segments.length
    const identity = { ordinal: index + 1, idHex: randomBytes(16).toString('hex'), firstSeq: state.size }
    const segment = newSegment(identity, place.workspaceId, place.dataKey)
    return { file: new SegmentWriter(place.files, place.folder, segment), index, nextFrame: 0 }
  }

  #logEntries(at: string): readonly EntryDraft[] {
    const { lastAt } = this.#is.state
    const wentBack: readonly LogBody[] =
      lastAt !== null && at < lastAt ? [{ event: 'clock-went-back', before: lastAt, now: at }] : []
    return [...this.#happened, ...wentBack].map((body) => ({
      type: 'log',
      subject: { kind: 'workspace', id: this.#is.place.workspaceId },
      body,
    }))
  }

  async read(seq: number): Promise<ReadEntry> {
    const [entry] = await this.readRun(seq, 1)
    if (!entry) throw new RangeError(`No entry ${seq}`)
    return entry
  }

  /** The entry, if this text stands in it as JSON writes it: most of what is looked through need not be parsed for that. */
  async readSaying(seq: number, text: string): Promise<ReadEntry | undefined> {
    const { places, segments } = this.#is.state
    const place = places.get(seq)
    const segment = segments[place.segment]
    if (!segment) throw new RangeError(`No segment ${place.segment}`)
    const frame = await this.#bytes(segment.name, place.offset, place.length)
    const plain = frame.byteLength === place.length ? openFrame(segment, place, frame) : undefined
    if (plain && !Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).includes(text))
      return undefined
    return this.read(seq)
  }

  /** Entries from `first` on, at most `count`; fewer when they are many bytes or another segment begins. */
  async readRun(first: number, count: number): Promise<readonly ReadEntry[]> {
    const { places, segments, size } = this.#is.state
    if (first >= size || count < 1) return []
    const start = places.get(first)
    const run: Place[] = [start]
    for (let seq = first + 1; seq < Math.min(size, first + count); seq += 1) {
      const next = places.get(seq)
      if (next.segment !== start.segment || next.offset + next.length - start.offset > maxRunBytes) break
      run.push(next)
    }
    const last = run[run.length - 1] ?? start
    const segment = segments[start.segment]
    if (!segment) throw new RangeError(`No segment ${start.segment}`)
    const bytes = await this.#bytes(segment.name, start.offset, last.offset + last.length - start.offset)
    return run.map((at, index) => {
      const from = at.offset - start.offset
      const frame = bytes.subarray(from, from + at.length)
      const plain = frame.byteLength === at.length ? openFrame(segment, at, frame) : undefined
      const payload = plain && parsePayload(plain)
      if (payload?.kind !== 'entry') return this.#unreadable(segment.name, at.frame, first + index)
      return { entry: payload.entry, body: payload.body }
    })
  }

  /** The commit of an entry. */
  commitOf(seq: number): Commit {
    return commitAround(this.#is.state, seq)
  }

  /** The signed note that closed the commit of an entry. */
  async checkpointOf(seq: number): Promise<string> {
    const { last } = this.commitOf(seq)
    const { places, segments } = this.#is.state
    const place = places.get(last)
    const segment = segments[place.segment]
    if (!segment) throw new RangeError(`No segment ${place.segment}`)
    const before = await this.#bytes(segment.name, place.offset, place.length + framePrefixBytes)
    const length = frameLength(before.subarray(place.length)) ?? 0
    const frame = await this.#bytes(segment.name, place.offset + place.length, length)
    const at = { frame: place.frame + 1, previousHash: frameHash(before.subarray(0, place.length)) }
    const plain = frame.byteLength >= framePrefixBytes ? openFrame(segment, at, frame) : undefined
    const payload = plain && parsePayload(plain)
    if (payload?.kind !== 'checkpoint') return this.#unreadable(segment.name, at.frame, last)
    return payload.note
  }

  /** Every head that was ever signed, from the files. What is written meanwhile is not among them. */
  async heads(asked: HeadsAsked): Promise<JournalHeads> {
    if (this.#closed) refuse('locked', 'The workspace is locked.')
    return readHeads(this.#is.place, this.head, asked)
  }

  /** Entries with their proofs, from the files. */
  async proofs(asked: ProofsAsked): Promise<readonly ProvenEntry[]> {
    if (this.#closed) refuse('locked', 'The workspace is locked.')
    return readProofs(this.#is.place, asked)
  }

  async #bytes(segment: string, offset: number, length: number): Promise<Uint8Array> {
    if (this.#closed) refuse('locked', 'The workspace is locked.')
    return onDisk(() => this.#reader.read(segment, offset, length))
  }

  #unreadable(segment: string, frame: number, seq: number): never {
    if (this.#closed) refuse('locked', 'The workspace is locked.')
    this.#is.onDamage?.()
    return refuse(
      'damaged',
      `The journal is damaged in segment ${segment}, frame ${frame}: entry ${seq} cannot be read.`,
      {
        next: 'Lock the workspace and unlock it again to see all that is damaged, then restore it from a backup.',
      },
    )
  }

  #refuseIfUnfit(): void {
    if (this.#closed) refuse('locked', 'The workspace is locked. Nothing was written.')
    if (this.#stuck)
      refuse('io', 'An earlier write failed and could not be taken back, so nothing more is written.', {
        next: openAgain,
      })
  }

  async close(): Promise<void> {
    this.#closed = true
    try {
      await this.#writer?.file.close()
    } finally {
      await this.#reader.close()
    }
  }
}
