import type { Corroboration } from '#shared/domain/source/corroboration.ts'
import type { IncidentTable } from './incident-table.ts'
import { isSupport } from './incident-table.ts'
import { OriginCount } from './origin-count.ts'
import type { Registry } from './registry.ts'
import type { SourceTable } from './source-table.ts'

/**
 * Who supports an incident, by the rules of `corroboration`. Incidents are many and sources change rarely: each is
 * counted again when it is next asked for.
 */
export class Support {
  readonly #incidents: IncidentTable
  readonly #registry: Registry
  readonly #count: OriginCount
  #counted: (Corroboration | undefined)[] = []

  constructor(incidents: IncidentTable, sources: SourceTable, registry: Registry) {
    this.#incidents = incidents
    this.#count = new OriginCount(sources)
    this.#registry = registry
  }

  of(row: number): Corroboration {
    return (this.#counted[row] ??= this.over([row]))
  }

  /** Whether `of` would tell of any source, at a fraction of what telling costs. */
  isAny(row: number): boolean {
    const { claims } = this.#incidents.columns
    const end = claims.countAt(row)
    for (let at = 0; at < end; at += 2)
      if (
        isSupport(claims.numberAt(row, at + 1)) &&
        this.#registry.rowOf('source', claims.numberAt(row, at)) !== undefined
      )
        return true
    return false
  }

  /** Over several incidents together. */
  over(rows: ArrayLike<number>): Corroboration {
    this.#count.begin()
    this.eachSource(rows, (source) => this.#count.add(source))
    return this.#count.told
  }

  /** Among sources by the numbers of their ids. */
  among(sources: readonly number[]): Corroboration {
    this.#count.begin()
    for (const number of sources) {
      const source = this.#registry.rowOf('source', number)
      if (source !== undefined) this.#count.add(source)
    }
    return this.#count.told
  }

  /** The row of each source that supports any of the incidents, with repetitions. */
  eachSource(rows: ArrayLike<number>, tell: (source: number) => void): void {
    const { claims } = this.#incidents.columns
    for (let n = 0; n < rows.length; n += 1) {
      const row = rows[n] ?? 0
      const end = claims.countAt(row)
      for (let at = 0; at < end; at += 2) {
        if (!isSupport(claims.numberAt(row, at + 1))) continue
        const source = this.#registry.rowOf('source', claims.numberAt(row, at))
        if (source !== undefined) tell(source)
      }
    }
  }

  incidentChanged(row: number): void {
    this.#counted[row] = undefined
  }

  sourceChanged(): void {
    this.#counted = []
  }
}
