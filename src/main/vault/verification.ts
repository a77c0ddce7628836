import type { JournalDamage, VerificationReport, VerificationStanding } from '#shared/journal/damage.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { HeadKeeper } from './head-file/head-keeper.ts'
import type { JournalPlace } from './journal/segment-scan.ts'
import { slices, type Urgency } from './journal/slices.ts'
import type { NamedDamage, Whole } from './journal/findings.ts'
import { verifyWhole } from './journal/verify-whole.ts'
import type { JournalState } from './journal/state.ts'
import type { Witness } from './journal/witness.ts'
import type { Ledger } from './ledger.ts'
import { systemCode } from './storage/failure-of.ts'
import { refuse } from './storage/refusal.ts'

export interface VerifyOptions {
  readonly signal?: AbortSignal
  /** Entries looked at so far, of so many. */
  readonly onProgress?: (done: number, total: number) => void
  /** Runs in the background: with half a processor at the most, and not while this or a commit is under way. */
  readonly giveWayTo?: () => boolean
}

/** The whole journal of the open workspace held against itself, again, from the files: on demand and in the background. */
export class Verification {
  readonly #place: JournalPlace
  readonly #state: JournalState
  readonly #witness: Witness
  readonly #ledger: Ledger
  readonly #head: HeadKeeper
  /** The journal was opened only up to its damage: what it held is not known. */
  readonly #isShortened: boolean
  readonly #closing = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #listeners = new Set<() => void>()
  #running = 0
  #last: VerificationStanding = { kind: 'not-yet' }

  constructor(parts: {
    place: JournalPlace
    state: JournalState
    witness: Witness
    ledger: Ledger
    head: HeadKeeper
    isShortened: boolean
  }) {
    this.#place = parts.place
    this.#state = parts.state
    this.#witness = parts.witness
    this.#ledger = parts.ledger
    this.#head = parts.head
    this.#isShortened = parts.isShortened
  }

  /** What it finds damaged makes the workspace read-only. */
  run(options: VerifyOptions): Promise<VerificationReport> {
    if (this.#closing.signal.aborted) refuse('locked', 'The workspace is locked.')
    const running = this.#followed(options)
    const settled = running.catch(() => undefined).finally(() => this.#underWay.delete(settled))
    this.#underWay.add(settled)
    return running
  }

  async #followed(options: VerifyOptions): Promise<VerificationReport> {
    this.#running += 1
    this.#tell()
    try {
      const report = await this.#run(options)
      this.#last = standingAfter(report, this.#ledger.now) ?? this.#last
      return report
    } finally {
      this.#running -= 1
      this.#tell()
    }
  }

  get standing(): VerificationStanding {
    return this.#running > 0 ? { kind: 'running' } : this.#last
  }

  /** Called when one begins and when it has ended; returns the undo. */
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  /**
   * For what leaves the workspace and is believed for its journal: unless all of that was read since the opening, it is
   * now. Where the journal is known to be damaged there is nothing to wait for.
   */
  async prove(options: Omit<VerifyOptions, 'giveWayTo'>): Promise<Result<void>> {
    const { mode } = this.#ledger
    if (this.#head.isProven || (mode.kind === 'read-only' && mode.reason.kind === 'damaged'))
      return ok(undefined)
    const { damage, cancelled } = await this.run(options)
    if (cancelled) return fail('cancelled', 'The check of the journal was stopped. Nothing was written.')
    if (damage.length === 0) return ok(undefined)
    if (damage.includes(unread))
      return fail('io', 'The disk does not give all of the journal. Nothing was written.', {
        next: 'Check the disk, then try again.',
      })
    return fail('damaged', 'The journal has just proved to be damaged. Nothing was written.', {
      next: 'Lock the workspace and unlock it again: then what can still be read can be exported.',
    })
  }

  async #run({ signal, onProgress, giveWayTo }: VerifyOptions): Promise<VerificationReport> {
    const urgency: Urgency = giveWayTo
      ? { kind: 'background', isBusy: () => this.#ledger.isBusy || giveWayTo() }
      : { kind: 'now' }
    const stop = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])])
    // In this order: the witness follows the journal, so it can know of nothing that the head does not.
    const witness = await this.#witness.read()
    const { head, now } = this.#ledger
    const known = this.#isShortened ? undefined : head
    const check = this.#head.check()
    const breathe = slices(urgency, stop)
    try {
      const whole = await verifyWhole(this.#place, {
        head: known,
        witness,
        firstSeqOf: (segment) => this.#firstSeqOf(segment),
        breathe,
        onEntries: (done) => onProgress?.(done, Math.max(done, head.size)),
        beside: check,
      })
      const isLied = whole.damage.length === 0 && check !== undefined && !(await check.isTrue(breathe))
      return await this.#judge(isLied ? { ...whole, damage: [headFileLied] } : whole, now)
    } catch (error) {
      if (stop.aborted) return { ...nothing, cancelled: true }
      if (systemCode(error) === undefined) throw error
      return { ...nothing, damage: [unread] }
    }
  }

  #firstSeqOf(segment: string): number | undefined {
    const index = this.#state.segments.findIndex(({ name }) => name === segment)
    return index === -1 ? undefined : this.#state.firstSeqOf(index)
  }

  async #judge({ lastGood, ...whole }: Whole, began: string): Promise<VerificationReport> {
    const damage = whole.damage.map((one) => this.#withRecords(one))
    if (damage.length === 0) this.#head.proved(began)
    else {
      this.#ledger.restrict({ kind: 'damaged', lastGood, damage })
      await this.#head.distrust()
    }
    return { ...whole, damage, cancelled: false }
  }

  #withRecords({ entries, ...where }: NamedDamage): JournalDamage {
    const records = entries === null ? [] : this.#ledger.index.subjectsOf(entries.first, entries.last)
    return { ...where, entries, records: records.slice(0, maxRecords) }
  }

  /** Stops what runs and waits until it has. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#listeners.clear()
    await Promise.all(this.#underWay)
  }
}

/** Undefined for one that was stopped: it says nothing of the whole. */
function standingAfter(
  { cancelled, damage, unnamed, entries }: VerificationReport,
  at: string,
): VerificationStanding | undefined {
  if (damage.length > 0) return { kind: 'damaged', at, places: damage.length + unnamed }
  return cancelled ? undefined : { kind: 'whole', at, entries }
}

/** As many as the contract lets through. */
const maxRecords = 200

const nothing = { segments: 0, entries: 0, checkpoints: 0, damage: [], unnamed: 0, cancelled: false }
const headFileLied: NamedDamage = { kind: 'head-file', segment: null, frame: null, entries: null }
const unread: JournalDamage = { kind: 'unread', segment: null, frame: null, entries: null, records: [] }
