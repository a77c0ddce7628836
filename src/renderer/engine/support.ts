import { countGroups, type Corroboration } from '#shared/domain/source/corroboration.ts'
import type { IncidentTable } from './incident-table.ts'
import { isSupport } from './incident-table.ts'
import type { Registry } from './registry.ts'
import type { SourceTable } from './source-table.ts'

/**
 * Who supports an incident, by the rules of `corroboration`. Incidents are many and sources change rarely: each is
 * counted again when it is next asked for.
 */
export class Support {
  readonly #incidents: IncidentTable
  readonly #sources: SourceTable
  readonly #registry: Registry
  #counted: (Corroboration | undefined)[] = []

  constructor(incidents: IncidentTable, sources: SourceTable, registry: Registry) {
    this.#incidents = incidents
    this.#sources = sources
    this.#registry = registry
  }

  of(row: number): Corroboration {
    return (this.#counted[row] ??= this.over([row]))
  }

  /** Whether `of` would tell of any source, at a fraction of what telling costs. */
  isAny(row: number): boolean {
    const claims = this.#incidents.columns.claims.at(row)
    for (let at = 0; at < claims.length; at += 2)
      if (isSupport(claims[at + 1] ?? 0) && this.#registry.rowOf('source', claims[at]) !== undefined)
        return true
    return false
  }

  /** Over several incidents together. */
  over(rows: Iterable<number>): Corroboration {
    return this.among(this.supporting(rows))
  }

  /** Among sources by the numbers of their ids. */
  among(sources: Iterable<number>): Corroboration {
    return countGroups(sources, (number) => this.#groupOf(number))
  }

  /** The sources that support any of the incidents, by the numbers of their ids, with repetitions. */
  *supporting(rows: Iterable<number>): Generator<number> {
    for (const row of rows) {
      const claims = this.#incidents.columns.claims.at(row)
      for (let at = 0; at < claims.length; at += 2) if (isSupport(claims[at + 1] ?? 0)) yield claims[at] ?? 0
    }
  }

  incidentChanged(row: number): void {
    this.#counted[row] = undefined
  }

  sourceChanged(): void {
    this.#counted = []
  }

  #groupOf(number: number): number | null | undefined {
    const row = this.#registry.rowOf('source', number)
    if (row === undefined) return undefined
    const { groupKey } = this.#sources.columns
    return groupKey.at(row) === '' ? null : groupKey.codeAt(row)
  }
}
