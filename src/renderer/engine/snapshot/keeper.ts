import type { Projection } from '../projection.ts'
import type { Place } from './generation.ts'
import type { Snapshots } from './snapshots.ts'

/** After an opening even a short tail is worth a new snapshot; later, one that would take a while to follow again. */
const TAIL_AT_OPENING = 100
const TAIL = 1_000

/** Decides when the columns are worth writing down again. */
export class SnapshotKeeper {
  readonly #snapshots: Snapshots
  readonly #projection: Projection
  #keptSeq: number | null = null
  #tail = TAIL_AT_OPENING

  constructor(snapshots: Snapshots, projection: Projection) {
    this.#snapshots = snapshots
    this.#projection = projection
  }

  /** The columns come from a snapshot of this place; null for none. */
  opened(seq: number | null): void {
    this.#keptSeq = seq
    this.#tail = TAIL_AT_OPENING
  }

  isDue(seq: number): boolean {
    if (this.#projection.size === 0) return false
    return this.#keptSeq === null || seq - this.#keptSeq >= this.#tail
  }

  /** Gives way as soon as there is something else to do: then it is still due. */
  async keep(place: Place, hasTime: () => boolean): Promise<void> {
    const isKept = await this.#snapshots.write(this.#projection, place, hasTime)
    if (!isKept && !hasTime()) return
    this.#keptSeq = place.seq // also when there was no room for it: it is tried again after as many changes
    this.#tail = TAIL
  }
}
