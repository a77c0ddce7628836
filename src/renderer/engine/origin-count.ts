import type { Corroboration } from '#shared/domain/source/corroboration.ts'
import { Seen } from './seen.ts'
import type { SourceTable } from './source-table.ts'

/** `countOrigins` over rows of the sources, for hundreds of thousands of them as for three. One count at a time. */
export class OriginCount {
  readonly #sources: SourceTable
  readonly #seen = new Seen()
  readonly #groups = new Seen()
  #known = 0
  #independent = 0

  constructor(sources: SourceTable) {
    this.#sources = sources
  }

  begin(): void {
    this.#seen.clear(this.#sources.count)
    this.#groups.clear(this.#sources.columns.groupKey.codeCount)
    this.#known = 0
    this.#independent = 0
  }

  /** Again for the same source changes nothing. */
  add(source: number): void {
    if (!this.#seen.add(source)) return
    this.#known += 1
    const { groupKey } = this.#sources.columns
    if (groupKey.at(source) === '' || this.#groups.add(groupKey.codeAt(source))) this.#independent += 1
  }

  get told(): Corroboration {
    return { sources: this.#known, independent: this.#independent }
  }
}
