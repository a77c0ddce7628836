import { Kept } from './kept.ts'
import type { Projection } from './projection.ts'

/** The other way round: which incidents name a source anywhere, by the number of its id. */
export class Citing {
  readonly #ends: Uint32Array
  readonly #rows: Uint32Array

  constructor({ incidents, idCount }: Projection) {
    const { sourceIds } = incidents.columns
    const sizes = new Uint32Array(idCount)
    const count = (source: number): void => void (sizes[source] = (sizes[source] ?? 0) + 1)
    for (let row = 0; row < incidents.count; row += 1) sourceIds.each(row, count)
    let end = 0
    this.#ends = sizes.map((size) => {
      const start = end
      end += size
      return start
    })
    this.#rows = new Uint32Array(end)
    for (let row = 0; row < incidents.count; row += 1)
      sourceIds.each(row, (source) => {
        const at = this.#ends[source] ?? 0
        this.#rows[at] = row
        this.#ends[source] = at + 1
      })
  }

  isCited(source: number): boolean {
    return this.#startOf(source) < (this.#ends[source] ?? 0)
  }

  /** Raises to this score those of the incidents that name the source. */
  raise(source: number, score: number, scores: Uint8Array): void {
    const end = this.#ends[source] ?? 0
    for (let at = this.#startOf(source); at < end; at += 1) {
      const row = this.#rows[at] ?? 0
      if (score > (scores[row] ?? 0)) scores[row] = score
    }
  }

  #startOf(source: number): number {
    return source === 0 ? 0 : (this.#ends[source - 1] ?? 0)
  }
}

const kept = new Kept<Citing>(1)

export const citingOf = (projection: Projection): Citing =>
  kept.of(projection, '', () => new Citing(projection))
