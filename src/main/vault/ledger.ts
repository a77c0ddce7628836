import type { Clock } from '#shared/lib/clock.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { bringUpToDate, type WrittenRecord } from '#shared/domain/record/up-conversion.ts'
import type { Journal, ReadEntry } from './journal/journal.ts'
import type { EntryDraft } from './journal/stage-commit.ts'
import type { RecordIndex } from './records/record-index.ts'
import { refuse } from './storage/refusal.ts'
import { SerialQueue } from './storage/serial-queue.ts'

/** The journal with what is known of its records: one writer at a time, and everybody told after each commit. */
export class Ledger {
  readonly index: RecordIndex
  readonly actor: string
  /** Whoever opened the workspace may look and not write. */
  readonly readOnly: boolean
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #queue = new SerialQueue()
  readonly #listeners = new Set<(head: JournalHead) => void>()
  /** Persons as they were last read: every save of a text asks for all of them. Forgotten with the ledger. */
  readonly #persons = new Map<string, { readonly seq: number; readonly record: StoredRecord }>()
  #closing = false

  constructor(parts: {
    journal: Journal
    index: RecordIndex
    actor: string
    readOnly: boolean
    clock: Clock
  }) {
    this.#journal = parts.journal
    this.index = parts.index
    this.actor = parts.actor
    this.readOnly = parts.readOnly
    this.#clock = parts.clock
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

  get isStuck(): boolean {
    return this.#journal.isStuck
  }

  /** Runs the work while no other commit can come between; `at` is the time of what it commits. */
  async exclusively<T>(work: (at: string) => Promise<T>): Promise<T> {
    if (this.readOnly)
      refuse('read-only', 'You are a viewer in this workspace, so nothing was written.', {
        next: 'Ask an analyst of this workspace to do it.',
      })
    // What came before the closing is still done; what comes later must not begin while files are let go of.
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was written.')
    return this.#queue.run(() => work(this.#clock.now()))
  }

  /** Only from inside `exclusively`. */
  async append(drafts: readonly EntryDraft[], at: string): Promise<JournalHead> {
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

  /** Every version of a record, oldest first; none for an id that is not in the index. */
  async versions(id: string): Promise<readonly StoredRecord[]> {
    const found = this.index.get(id)?.versions ?? []
    return (await Promise.all(found.map((seq) => this.read(seq)))).map(recordIn)
  }

  onAdvanced(listener: (head: JournalHead) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#closing = true
    this.#listeners.clear()
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
