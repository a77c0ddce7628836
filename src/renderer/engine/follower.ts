import { fail } from '#shared/lib/result.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import type { ReadsideReport, ReadsideStanding } from '#shared/ipc/readside.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Answer } from './queries.ts'
import { changeOf, type Change } from './change.ts'
import { isConnectionLost } from './connection.ts'
import { Copies } from './copies.ts'
import { EngineTrouble, valueOf } from './engine-trouble.ts'
import { refuseGap } from './feed-page.ts'
import { Filling } from './filling.ts'
import { judgeRows, loadRows, type RebuildReason } from './opening.ts'
import { pause } from './pause.ts'
import type { Projection } from './projection.ts'
import type { EngineHost } from './protocol.ts'
import { RowsCheck } from './rows-check.ts'
import type { Rows } from './rows.ts'
import { SnapshotKeeper } from './snapshot/keeper.ts'
import type { Snapshots } from './snapshot/snapshots.ts'

/** Entries a page: large enough that the call costs little, small enough that progress moves. */
const PAGE = 500

export interface FollowerParts {
  readonly rows: Rows
  readonly snapshots: Snapshots
  readonly projection: Projection
  readonly workspaceId: string
  readonly host: Pick<EngineHost, 'pull' | 'compare' | 'report'>
  /** Called when rows and projection hold the change. */
  readonly onChange: (change: Change) => Promise<void>
  /** Called when queries may be answered: first those that need only lines, then all. */
  readonly onLoaded: () => Promise<void>
}

type Found = Pick<ReadsideReport, 'state' | 'reason' | 'columns' | 'snapshotFault'>

/**
 * Brings rows and projection to where the journal is: the only writer of both. One thing at a time, the most urgent
 * first: what was saved, then words to be searched and where they stand, then a snapshot, then reading everything back. Knows no key, no table
 * and no query.
 */
export class Follower {
  readonly #parts: FollowerParts
  readonly #copies: Copies
  readonly #keeper: SnapshotKeeper
  #status: Answer<'status'> = { state: 'starting', done: 0, total: 0 }
  #head: JournalHead = { size: 0, root: '' }
  /** What the opening found; null while the rows are not open. */
  #found: Found | null = null
  /** Where the second part of the columns comes from, until it is there. */
  #filling: Filling | null = null
  /** Until it has read everything back. */
  #check: RowsCheck | null = null
  #isAnnounced = false
  /** What is wrong with the rows, if anything. */
  #distrusted: RebuildReason | null = null
  #repairs = 0
  #reopenings = 0
  #work: Promise<void> | null = null

  constructor(parts: FollowerParts) {
    this.#parts = parts
    this.#copies = new Copies(parts.rows, parts.projection, parts.workspaceId)
    this.#keeper = new SnapshotKeeper(parts.snapshots, parts.projection)
  }

  get status(): Answer<'status'> {
    return this.#status
  }

  /** Opens if need be, follows up to this head, reports once per opening. A call while it works joins that work. */
  advance(head: JournalHead): Promise<void> {
    if (head.size >= this.#head.size) this.#head = head
    return (this.#work ??= this.#catchUp())
  }

  /**
   * A row is gone, outdated or does not open: all are written anew, while the columns go on answering. Of rows that are still being
   * written nothing else is to be expected.
   */
  async distrustRows(reason: RebuildReason): Promise<void> {
    if (this.#copies.rowsSeq + 1 < this.#head.size) return
    this.#distrust(reason)
    await this.advance(this.#head)
  }

  /** The store closed while nothing was under way. */
  async reopen(): Promise<void> {
    if (this.#work === null) this.#found = null
    await this.advance(this.#head)
  }

  get #isBehind(): boolean {
    return this.#copies.seq + 1 < this.#head.size
  }

  readonly #hasTime = (): boolean => !this.#isBehind && this.#distrusted === null

  async #catchUp(): Promise<void> {
    try {
      await this.#followAll().catch((error: unknown) => this.#followAgain(error))
    } catch (error) {
      this.#found = null // whatever went wrong, what is stored is looked at again before it is trusted
      throw error
    } finally {
      this.#work = null // in the same turn as the last look at the head, so that no nudge falls between
    }
  }

  async #followAll(): Promise<void> {
    this.#found ??= await this.#start()
    do {
      while (await this.#step(this.#found)) continue
    } while (!this.#hasTime())
  }

  /** A browser that closed its database has thrown away what was damaged: once, that is mended by beginning anew. */
  async #followAgain(error: unknown): Promise<void> {
    if (!isConnectionLost(error) || this.#reopenings > 0) throw error
    this.#reopenings += 1
    this.#found = null
    await this.#followAll()
  }

  /** Does the most urgent of what is left to do; false when nothing is. */
  async #step(found: Found): Promise<boolean> {
    if (this.#distrusted !== null) await this.#startRowsAgain(found, this.#distrusted)
    else if (this.#filling !== null) await this.#fillRest(found, this.#filling)
    else if (this.#isBehind) await this.#followPage()
    else if (!this.#isAnnounced) await this.#announce(found)
    else if (this.#parts.projection.prepareSearch()) await pause()
    else if (this.#keeper.isDue(this.#copies.columnsSeq)) await this.#keepSnapshot()
    else if (this.#check !== null) await this.#readBack(found, this.#check)
    else return false
    return true
  }

  async #start(): Promise<Found> {
    const found = await this.#open()
    // With nothing stored, queries wait for the first page: an empty list would look like lost work.
    if (this.#copies.columnsSeq === -1 && this.#isBehind) await this.#followPage()
    else await this.#tell(this.#standing())
    await this.#parts.onLoaded()
    if (this.#filling !== null && this.#isBehind) await this.#followPage() // what is newest goes before the words
    return found
  }

  async #open(): Promise<Found> {
    const { rows, projection, snapshots, workspaceId } = this.#parts
    this.#copies.clearColumns()
    this.#filling = null
    this.#isAnnounced = false
    this.#distrusted = null
    this.#check = new RowsCheck(rows)
    this.#keeper.opened(null)
    await this.#tell({ state: 'starting', done: 0, total: 0 })
    const opening = await judgeRows(rows, workspaceId, this.#head)
    if (opening.kind === 'useless') {
      await snapshots.clear() // they followed the same journal, sealed by the same key
      return this.#fromJournal({ reason: opening.reason, snapshotFault: null })
    }
    this.#copies.rowsAre(opening.watermark)
    const isCurrent = opening.watermark.seq === this.#head.size - 1
    const found: Found = {
      state: isCurrent ? 'current' : 'caught up',
      reason: null,
      columns: 'rows',
      snapshotFault: null,
    }
    return this.#fillLines(found, new Filling(projection, snapshots, this.#head, opening.watermark))
  }

  /** From the newest snapshot that is of use, else from the rows, else from the journal. */
  async #fillLines(found: Found, filling: Filling): Promise<Found> {
    const from = await filling.lines()
    const { fault: snapshotFault } = filling
    if (from !== null) {
      this.#filling = filling
      this.#copies.columnsSeq = from.index.place.seq
      this.#keeper.opened(from.index.place.seq)
      return { ...found, snapshotFault, columns: from.isNewest ? 'snapshot' : 'older-snapshot' }
    }
    this.#filling = null
    const { rows, projection } = this.#parts
    const { rowCount: total, rowsSeq } = this.#copies
    const onProgress = (done: number) => this.#tell({ state: 'starting', done, total })
    const standing = await loadRows(rows, projection, onProgress)
    if (standing === null) return this.#fromJournal({ reason: 'undecryptable', snapshotFault })
    if (!(await this.#agrees(standing))) return this.#fromJournal({ reason: 'incomplete', snapshotFault })
    this.#copies.columnsSeq = rowsSeq
    this.#keeper.opened(null)
    return { ...found, snapshotFault, columns: 'rows' }
  }

  async #fromJournal(why: Pick<Found, 'snapshotFault'> & { readonly reason: RebuildReason }): Promise<Found> {
    this.#copies.clearColumns()
    await this.#copies.clearRows()
    return { state: 'rebuilt', columns: 'journal', ...why }
  }

  /** When a piece is not what it must be, all begins again with another generation, and queries wait as at the start. */
  async #fillRest(found: Found, filling: Filling): Promise<void> {
    this.#filling = null
    if (!(await filling.rest())) {
      this.#copies.clearColumns()
      await this.#tell({ state: 'starting', done: 0, total: this.#copies.rowCount })
      this.#found = await this.#fillLines(found, filling)
      await this.#tell(this.#standing())
    }
    await this.#parts.onLoaded()
  }

  async #startRowsAgain(found: Found, reason: RebuildReason): Promise<void> {
    this.#distrusted = null
    this.#repairs += 1
    if (this.#repairs > 1) throw new EngineTrouble(NOT_KEPT) // the disk gives back something else than was written
    this.#found = { ...found, state: 'rebuilt', reason }
    this.#isAnnounced = false
    this.#check = new RowsCheck(this.#parts.rows)
    await this.#copies.clearRows()
  }

  async #followPage(): Promise<void> {
    const after = this.#copies.seq
    const page = valueOf(await this.#parts.host.pull(after, PAGE))
    refuseGap(page, after)
    const followed = await this.#copies.take(page)
    if (page.head.size > this.#head.size) this.#head = page.head
    await this.#check?.changed(followed)
    await this.#tell(
      this.#standing(),
      followed.map(({ record }) => record),
    )
  }

  /** Told at once, for a journal that somebody locks before all was read back must know of it too. */
  async #announce(found: Found): Promise<void> {
    this.#isAnnounced = true
    const { host, projection } = this.#parts
    valueOf(await host.report({ ...found, records: projection.size, digest: null }))
  }

  #keepSnapshot(): Promise<void> {
    const place = { seq: this.#copies.columnsSeq, root: this.#head.root }
    return this.#keeper.keep(place, this.#hasTime)
  }

  async #readBack(found: Found, check: RowsCheck): Promise<void> {
    const isRead = await check.goOn(this.#hasTime)
    if (isRead === false) return
    if (isRead === null) return this.#distrust('undecryptable')
    const { records, places, digest } = await check.result()
    if (!this.#hasTime()) return
    if (!(await this.#agrees({ records, places }))) return this.#distrust('incomplete')
    this.#check = null
    valueOf(await this.#parts.host.report({ ...found, records, digest }))
  }

  /** Asks whoever keeps the journal. Rows can each be authentic and yet one missing, or as it was before. */
  async #agrees(standing: ReadsideStanding): Promise<boolean> {
    return valueOf(await this.#parts.host.compare({ seq: this.#copies.rowsSeq, ...standing })).agrees
  }

  #distrust(reason: RebuildReason): void {
    this.#distrusted ??= reason
  }

  #standing(): Answer<'status'> {
    const state = this.#isBehind ? 'following' : 'current'
    return { state, done: this.#copies.seq + 1, total: this.#head.size }
  }

  async #tell(status: Answer<'status'>, records: readonly StoredRecord[] = []): Promise<void> {
    const caughtUp = status.state === 'current' && this.#status.state !== 'current'
    this.#status = status
    await this.#parts.onChange(changeOf(records, caughtUp))
  }
}

const NOT_KEPT = fail(
  'io',
  'The list of records does not stay as it was stored. The journal holds every saved record.',
  {
    next: 'Lock and unlock to build it again.',
  },
).failure
