import type { FeedPage } from '#shared/ipc/records.ts'
import { latestOfEach } from './feed-page.ts'
import type { Projection } from './projection.ts'
import { ROW_FORMAT, type FollowedRecord, type Rows, type Watermark } from './rows.ts'

/**
 * The two copies of the journal: rows on disk and columns in memory. Each has its own place, for a snapshot may be older
 * than the rows, or newer than rows that had to be begun again; of every page each takes what it lacks.
 */
export class Copies {
  readonly #rows: Rows
  readonly #projection: Projection
  readonly #workspaceId: string
  #rowsSeq = -1
  #rowCount = 0
  /** Last entry that is in the columns. */
  columnsSeq = -1

  constructor(rows: Rows, projection: Projection, workspaceId: string) {
    this.#rows = rows
    this.#projection = projection
    this.#workspaceId = workspaceId
  }

  /** Last entry that is in both. */
  get seq(): number {
    return Math.min(this.#rowsSeq, this.columnsSeq)
  }

  /** Last entry that is in the rows. */
  get rowsSeq(): number {
    return this.#rowsSeq
  }

  /** How many rows there must be. */
  get rowCount(): number {
    return this.#rowCount
  }

  /** As the rows were found. */
  rowsAre({ seq, records }: Watermark): void {
    this.#rowsSeq = seq
    this.#rowCount = records
  }

  async clearRows(): Promise<void> {
    await this.#rows.clear()
    this.#rowsSeq = -1
    this.#rowCount = 0
  }

  clearColumns(): void {
    this.#projection.clear()
    this.columnsSeq = -1
  }

  /** Rows and watermark in one transaction, then the columns: the columns are never ahead by it. Gives what either took. */
  async take(page: FeedPage): Promise<readonly FollowedRecord[]> {
    const before = this.seq
    const end = page.items.at(-1)?.seq ?? before
    await this.#writeRows(page, end)
    this.#projection.apply(latestOfEach(page, this.columnsSeq).map(({ record }) => record))
    this.columnsSeq = Math.max(this.columnsSeq, end)
    return latestOfEach(page, before)
  }

  async #writeRows(page: FeedPage, end: number): Promise<void> {
    if (end <= this.#rowsSeq) return
    const followed = latestOfEach(page, this.#rowsSeq)
    const fresh =
      this.#rowsSeq === this.columnsSeq // then what is new to the columns is new to the rows, which is sooner known
        ? followed.filter(({ record }) => this.#projection.kindOf(record.id) === undefined).length
        : await this.#rows.countNew(followed)
    const records = this.#rowCount + fresh
    const root = end + 1 === page.head.size ? page.head.root : null
    const workspaceId = this.#workspaceId
    await this.#rows.write(followed, { format: ROW_FORMAT, workspaceId, seq: end, root, records })
    this.#rowsSeq = end
    this.#rowCount = records
  }
}
