import type { JournalHead } from '#shared/ipc/records.ts'
import type { Projection } from './projection.ts'
import type { Place, SnapshotFault } from './snapshot/generation.ts'
import type { Candidate, Snapshots } from './snapshot/snapshots.ts'

/** Fills an empty projection from the newest snapshot that is whole; one with a fault gives way to the one before it. */
export class Filling {
  readonly #projection: Projection
  readonly #snapshots: Snapshots
  readonly #candidates: AsyncIterator<Candidate>
  #current: Candidate | null = null
  /** What was wrong with the newest, if anything. */
  fault: SnapshotFault | null = null

  constructor(projection: Projection, snapshots: Snapshots, head: JournalHead, rows: Place) {
    this.#projection = projection
    this.#snapshots = snapshots
    const onFault = (fault: SnapshotFault): void => void (this.fault ??= fault)
    this.#candidates = snapshots.candidates(head, rows, onFault)[Symbol.asyncIterator]()
  }

  /** Fills what lists need, and tells from where; null when no snapshot, or none any more, is of use. */
  async lines(): Promise<Candidate | null> {
    for (;;) {
      this.#projection.clear()
      const next = await this.#candidates.next()
      if (next.done === true) return null
      this.#current = next.value
      if (await this.#load(next.value, 'lines')) return next.value
    }
  }

  /** Fills what remains. When it cannot, false: then what lists need is of another generation too. */
  rest(): Promise<boolean> {
    if (this.#current === null) throw new Error('There is no snapshot to go on with')
    return this.#load(this.#current, 'rest')
  }

  async #load(candidate: Candidate, part: 'lines' | 'rest'): Promise<boolean> {
    const fault = await this.#snapshots.load(candidate, part, this.#projection)
    this.fault ??= fault
    return fault === null
  }
}
