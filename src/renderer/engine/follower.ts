import { fail } from '#shared/lib/result.ts'
import { readsideDigest } from '#shared/journal/readside-digest.ts'
import type { FeedPage, JournalHead } from '#shared/ipc/records.ts'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Answer } from './queries.ts'
import { changeOf, type Change } from './change.ts'
import { EngineTrouble, valueOf } from './engine-trouble.ts'
import { judgeRows } from './opening.ts'
import type { Projection } from './projection.ts'
import type { EngineHost } from './protocol.ts'
import { ROW_FORMAT, type FollowedRecord, type Rows } from './rows.ts'

/** Entries a page: large enough that the call costs little, small enough that progress moves. */
const PAGE = 500

export interface FollowerParts {
  readonly rows: Rows
  readonly projection: Projection
  readonly workspaceId: string
  readonly host: Pick<EngineHost, 'pull' | 'report'>
  /** Called when rows and projection hold the change. */
  readonly onChange: (change: Change) => Promise<void>
  /** Called when the projection holds what was stored, and queries may be answered. */
  readonly onLoaded: () => Promise<void>
}

type Found = Pick<ReadsideReport, 'state' | 'reason'>

/**
 * Brings rows and projection to where the journal is: the only writer of both. The order of each step
 * makes a crash harmless: rows and watermark in one transaction, then the projection, then whoever
 * looks on. Knows no key, no table and no query.
 */
export class Follower {
  readonly #parts: FollowerParts
  #status: Answer<'status'> = { state: 'starting', done: 0, total: 0 }
  /** Last entry that is in rows and projection. */
  #seq = -1
  #head: JournalHead = { size: 0, root: '' }
  /** What the opening found; null while the rows are not open. */
  #found: Found | null = null
  #reported = false
  #work: Promise<void> | null = null

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  get status(): Answer<'status'> {
    return this.#status
  }

  /** Opens if need be, follows up to this head, reports once per opening. A call while it works joins that work. */
  advance(head: JournalHead): Promise<void> {
    if (head.size >= this.#head.size) this.#head = head
    return (this.#work ??= this.#catchUp())
  }

  get #isBehind(): boolean {
    return this.#seq + 1 < this.#head.size
  }

  async #catchUp(): Promise<void> {
    try {
      this.#found ??= await this.#start()
      do {
        while (this.#isBehind) await this.#followPage()
        if (!this.#reported) await this.#report(this.#found)
      } while (this.#isBehind)
    } catch (error) {
      this.#found = null // whatever went wrong, what is stored is looked at again before it is trusted
      throw error
    } finally {
      this.#work = null // in the same turn as the last look at the head, so that no nudge falls between
    }
  }

  async #start(): Promise<Found> {
    const found = await this.#open()
    // With nothing stored, queries wait for the first page: an empty list would look like lost work.
    if (this.#seq === -1 && this.#isBehind) await this.#followPage()
    else await this.#tell(this.#standing())
    await this.#parts.onLoaded()
    return found
  }

  async #open(): Promise<Found> {
    const { rows, projection, workspaceId } = this.#parts
    projection.clear()
    this.#reported = false
    await this.#tell({ state: 'starting', done: 0, total: 0 })
    const opening = await judgeRows(rows, workspaceId, this.#head)
    const reason = opening.kind === 'useless' ? opening.reason : await this.#load(opening.watermark.records)
    if (opening.kind === 'useless' || reason !== null) {
      await rows.clear()
      projection.clear()
      this.#seq = -1
      return { state: 'rebuilt', reason }
    }
    this.#seq = opening.watermark.seq
    return { state: this.#isBehind ? 'caught up' : 'current', reason: null }
  }

  /** A missing row is as bad as one that does not open: both mean that the rows are not what was written. */
  async #load(expected: number): Promise<'undecryptable' | null> {
    const { rows, projection } = this.#parts
    for await (const chunk of rows.all()) {
      if (!chunk.ok) return 'undecryptable'
      projection.apply(chunk.value)
      await this.#tell({ state: 'starting', done: projection.size, total: expected })
    }
    return projection.size === expected ? null : 'undecryptable'
  }

  async #followPage(): Promise<void> {
    const { rows, projection, workspaceId, host } = this.#parts
    const page = valueOf(await host.pull(this.#seq, PAGE))
    refuseGap(page, this.#seq)
    const followed = latestOfEach(page)
    const fresh = followed.filter(({ record }) => projection.kindOf(record.id) === undefined).length
    const seq = this.#seq + page.items.length
    const root = seq + 1 === page.head.size ? page.head.root : null
    await rows.write(followed, {
      format: ROW_FORMAT,
      workspaceId,
      seq,
      root,
      records: projection.size + fresh,
    })
    this.#seq = seq
    if (page.head.size > this.#head.size) this.#head = page.head
    const records = followed.map(({ record }) => record)
    projection.apply(records)
    await this.#tell(this.#standing(), records)
  }

  /** Reads everything back from the store. Gives way, unreported, when the journal grows meanwhile. */
  async #report(found: Found): Promise<void> {
    const { rows, host } = this.#parts
    const computed = await readsideDigest(
      recordsWhile(rows, () => !this.#isBehind),
      sha256,
    )
    if (this.#isBehind) return
    this.#reported = true
    valueOf(await host.report({ ...found, ...computed }))
  }

  #standing(): Answer<'status'> {
    return { state: this.#isBehind ? 'following' : 'current', done: this.#seq + 1, total: this.#head.size }
  }

  async #tell(status: Answer<'status'>, records: readonly StoredRecord[] = []): Promise<void> {
    const caughtUp = status.state === 'current' && this.#status.state !== 'current'
    this.#status = status
    await this.#parts.onChange(changeOf(records, caughtUp))
  }
}

/** The feed counts every entry, so a hole means that something was lost on the way. */
function refuseGap(page: FeedPage, after: number): void {
  const whole = page.items.length > 0 && page.items.every((item, index) => item.seq === after + 1 + index)
  if (!whole)
    throw new EngineTrouble(fail('damaged', 'The journal gave entries with a gap between them.').failure)
}

function latestOfEach(page: FeedPage): readonly FollowedRecord[] {
  const latest = new Map<string, FollowedRecord>()
  for (const { seq, record } of page.items) if (record !== null) latest.set(record.id, { record, seq })
  return [...latest.values()]
}

async function* recordsWhile(rows: Rows, wanted: () => boolean): AsyncIterable<StoredRecord> {
  for await (const chunk of rows.all()) {
    if (!wanted()) return
    yield* valueOf(chunk)
  }
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
