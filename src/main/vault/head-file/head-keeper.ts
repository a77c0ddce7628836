import type { JournalState } from '../journal/state.ts'
import type { RecordIndex } from '../records/record-index.ts'
import type { HeadPolicy, VaultSetup } from '../setup.ts'
import { SerialQueue } from '../storage/serial-queue.ts'
import type { VerifiedJournal } from '../verify-journal.ts'
import { HeadCheck, type ResumedFrom } from './head-check.ts'
import type { HeadFile } from './head-file.ts'

/** After so long the time of a verification is worth a writing of its own. */
const staleMs = 24 * 3_600_000

const never: HeadPolicy = { atClose: Infinity, between: Infinity }

/** Keeps the head file of an open workspace: when it is written, what is proven of the journal, and when it must go. */
export class HeadKeeper {
  readonly #file: HeadFile | undefined
  readonly #policy: HeadPolicy
  readonly #state: JournalState
  readonly #index: RecordIndex
  readonly #queue = new SerialQueue()
  readonly #openedBy: ResumedFrom | undefined
  /** Entries that the file on the disk knows, as of when. */
  #kept: { readonly size: number; readonly provenAt: string } | undefined
  #tried = 0
  #provenAt: string
  #isProven: boolean
  #mayWrite: boolean

  /** `file`: undefined where there is to be none. */
  constructor(
    file: HeadFile | undefined,
    { state, index, resumedFrom }: Pick<VerifiedJournal, 'state' | 'index' | 'resumedFrom'>,
    { head, clock }: Pick<VaultSetup, 'head' | 'clock'>,
    { isWritable }: { readonly isWritable: boolean },
  ) {
    this.#file = file
    this.#policy = head === 'unused' ? never : head
    this.#state = state
    this.#index = index
    this.#openedBy = resumedFrom
    this.#kept = resumedFrom
    this.#tried = resumedFrom?.size ?? 0
    this.#provenAt = resumedFrom?.provenAt ?? clock.now()
    this.#isProven = !resumedFrom
    this.#mayWrite = isWritable
  }

  /** Whether the whole journal was held against its files since the workspace was opened. */
  get isProven(): boolean {
    return this.#isProven
  }

  /** For a verification to hold against the journal what the workspace was opened by, as long as that is not proven. */
  check(): HeadCheck | undefined {
    return this.#openedBy && !this.#isProven ? new HeadCheck(this.#openedBy) : undefined
  }

  proved(at: string): void {
    this.#isProven = true
    this.#provenAt = at
  }

  /** The journal is damaged: what leads past the damage goes, so that the next opening meets it. Leaves a disk that fails alone. */
  async distrust(): Promise<void> {
    this.#mayWrite = false
    this.#isProven = false
    await this.#queue.run(async () => this.#file?.remove())
  }

  /** After each commit. It is written while others go on; a session that ends in a crash then leaves less to read. */
  advanced(): void {
    if (this.#state.size - this.#tried < this.#policy.between) return
    this.#tried = this.#state.size
    void this.#queue.run(() => this.#write())
  }

  /** When nothing can be committed any more. */
  async close(): Promise<void> {
    await this.#queue.idle()
    const since = this.#state.size - (this.#kept?.size ?? 0)
    if (since >= this.#policy.atClose || this.#isStale()) await this.#write()
    this.#file?.close()
  }

  #isStale(): boolean {
    return this.#kept !== undefined && Date.parse(this.#provenAt) - Date.parse(this.#kept.provenAt) > staleMs
  }

  async #write(): Promise<void> {
    // What is being taken in just now is not in the journal yet; the file is written later, at the closing if not before.
    if (!this.#mayWrite || this.#index.isTaking) return
    const { size } = this.#state
    const provenAt = this.#provenAt
    const known = { state: this.#state, index: this.#index, provenAt }
    if (await this.#file?.write(known)) this.#kept = { size, provenAt }
  }
}
