import type { Clock } from '#shared/lib/clock.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import { mayTakeOut, type ReadOnlyReason, type VaultMode } from '#shared/journal/damage.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { bringUpToDate, type WrittenRecord } from '#shared/domain/record/up-conversion.ts'
import type { Commit } from './journal/commits.ts'
import type { HeadsAsked, JournalHeads } from './journal/heads.ts'
import type { Drafts, Journal, ReadEntry } from './journal/journal.ts'
import type { ProofsAsked, ProvenEntry } from './journal/proofs.ts'
import type { RecordIndex } from './records/record-index.ts'
import { isFrozen, readOnlyFailure } from './read-only.ts'
import { refuse, Refusal } from './storage/refusal.ts'
import type { SpaceKeeper } from './storage/space-keeper.ts'
import { SerialQueue } from './storage/serial-queue.ts'

/** The journal with what is known of its records: one writer at a time, and everybody told after each commit. */
export class Ledger {
  readonly index: RecordIndex
  readonly actor: string
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #queue = new SerialQueue()
  readonly #listeners = new Set<(head: JournalHead) => void>()
  /** Persons as they were last read: every save of a text asks for all of them. Forgotten with the ledger. */
  readonly #persons = new Map<string, { readonly seq: number; readonly record: StoredRecord }>()
  readonly #modeListeners = new Set<(mode: VaultMode) => void>()
  readonly #space: Pick<SpaceKeeper, 'refuseIfFull'>
  #mode: VaultMode
  #closing = false

  constructor(parts: {
    journal: Journal
    index: RecordIndex
    actor: string
    mode: VaultMode
    clock: Clock
    space: Pick<SpaceKeeper, 'refuseIfFull'>
  }) {
    this.#journal = parts.journal
    this.index = parts.index
    this.actor = parts.actor
    this.#mode = parts.mode
    this.#clock = parts.clock
    this.#space = parts.space
  }

  get head(): JournalHead {
    return this.#journal.head
  }

  get checkpoint(): string {
    return this.#journal.checkpoint
  }

  /** The vault's own clock, for what is checked before anything is written. */
  get now(): string {
    return this.#clock.now()
  }

  get mode(): VaultMode {
    return this.#mode
  }

  /** From now on nothing more is written. What is under way is finished. */
  restrict(reason: ReadOnlyReason): void {
    this.#mode = { kind: 'read-only', mayTakeOut: mayTakeOut(this.#mode), reason }
    for (const listener of this.#modeListeners) listener(this.#mode)
  }

  refuseIfReadOnly(): void {
    if (this.#mode.kind === 'read-only') throw new Refusal(readOnlyFailure(this.#mode.reason).failure)
  }

  /** A viewer may still change what is their own; where nothing can be written at all, not even that. */
  refuseIfFrozen(): void {
    if (isFrozen(this.#mode)) this.refuseIfReadOnly()
  }

  /**
   * Enters what happened outside the journal, such as a file that was saved. Where damage or the disk keeps the journal
   * from being written it still happens, without an entry: what can be read must be able to leave. Answers undefined then.
   */
  async enter<T>(work: (at: string) => Promise<T>): Promise<T | undefined> {
    if (this.#mode.kind === 'read-only' && mayTakeOut(this.#mode)) return undefined
    return this.exclusively(work)
  }

  /** Whether a commit is being made, which background work gives way to. */
  get isBusy(): boolean {
    return this.#queue.isBusy
  }

  get isStuck(): boolean {
    return this.#journal.isStuck
  }

  /** Runs the work while no other commit can come between; `at` is the time of what it commits. */
  async exclusively<T>(work: (at: string) => Promise<T>): Promise<T> {
    this.refuseIfReadOnly()
    // What came before the closing is still done; what comes later must not begin while files are let go of.
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was written.')
    return this.#queue.run(async () => {
      this.refuseIfReadOnly() // it may have become so while this waited
      await this.#space.refuseIfFull()
      return work(this.#clock.now())
    })
  }

  /** Only from inside `exclusively`. Drafts may come as they are made: none counts before all do. */
  async append(drafts: Drafts, at: string): Promise<JournalHead> {
    await this.#journal.append(drafts, at)
    const head = this.head
    for (const listener of this.#listeners) tell(listener, head)
    return head
  }

  read(seq: number): Promise<ReadEntry> {
    return this.#journal.read(seq)
  }

  readRun(first: number, count: number): Promise<readonly ReadEntry[]> {
    return this.#journal.readRun(first, count)
  }

  commitOf(seq: number): Commit {
    return this.#journal.commitOf(seq)
  }

  checkpointOf(seq: number): Promise<string> {
    return this.#journal.checkpointOf(seq)
  }

  heads(asked: HeadsAsked): Promise<JournalHeads> {
    return this.#journal.heads(asked)
  }

  proofs(asked: ProofsAsked): Promise<readonly ProvenEntry[]> {
    return this.#journal.proofs(asked)
  }

  /** The record as it stands; the id must be one of the index. */
  async current(id: string): Promise<StoredRecord> {
    const seq = this.index.get(id)?.versions.at(-1)
    if (seq === undefined) throw new RangeError(`No record ${id}`)
    const known = this.#persons.get(id)
    if (known?.seq === seq) return known.record
    const record = recordIn(await this.read(seq))
    if (record.kind === 'person') this.#persons.set(id, { seq, record })
    return record
  }

  /** The record as it stands, if this text is anywhere in it; the id must be one of the index. */
  async currentSaying(id: string, text: string): Promise<StoredRecord | undefined> {
    const seq = this.index.get(id)?.versions.at(-1)
    if (seq === undefined) throw new RangeError(`No record ${id}`)
    const read = await this.#journal.readSaying(seq, text)
    return read && recordIn(read)
  }

  /** Every version of a record, oldest first; none for an id that is not in the index. */
  async versions(id: string): Promise<readonly StoredRecord[]> {
    const found = this.index.get(id)?.versions ?? []
    return (await Promise.all(found.map((seq) => this.read(seq)))).map(recordIn)
  }

  onAdvanced(listener: (head: JournalHead) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  onModeChanged(listener: (mode: VaultMode) => void): () => void {
    this.#modeListeners.add(listener)
    return () => this.#modeListeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#closing = true
    this.#listeners.clear()
    this.#modeListeners.clear()
    await this.#queue.idle()
    this.#persons.clear()
    await this.#journal.close()
  }
}

/** The commit is on the disk: whoever cannot be told must not make it look as if it had failed. */
function tell(listener: (head: JournalHead) => void, head: JournalHead): void {
  try {
    listener(head)
  } catch {
    // A window that is just going away; the next one reads the journal from its own mark on.
  }
}

/** The record that a `record.put` entry carries, in today's format. */
export const recordIn = ({ body }: ReadEntry): StoredRecord => bringUpToDate(body as WrittenRecord) // authenticated, and validated when it was written
