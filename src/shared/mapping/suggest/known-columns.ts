import { columnFacts, type ColumnFacts } from '../column-facts.ts'
import type { Table } from '../table.ts'
import { isFor, type Purpose } from './column-names.ts'

type Kind = 'numbers' | 'dates' | 'links'

/** The columns of a table that say something, found by what they are called and hold. */
export class KnownColumns {
  readonly #rows: number
  readonly #columns: readonly ColumnFacts[]

  /** A column whose name has braces could not be named in a template. */
  constructor(table: Table) {
    this.#rows = table.rows.length
    this.#columns = columnFacts(table).filter(
      ({ name, blank }) => blank < table.rows.length && !/[{}]/u.test(name),
    )
  }

  /** Names of columns for a purpose; of those, that mostly hold a kind of value, where one is asked. */
  for(purpose: Purpose, kind?: Kind): string[] {
    return this.#columns
      .filter((facts) => isFor(facts.name, purpose) && (kind === undefined || this.#mostly(facts, kind)))
      .map(({ name }) => name)
  }

  of(kind: Kind): string[] {
    return this.#columns.filter((facts) => this.#mostly(facts, kind)).map(({ name }) => name)
  }

  /** Columns of words, not of values, the most varied first. */
  get texts(): string[] {
    return this.#columns
      .filter((facts) => (['numbers', 'dates', 'links'] as const).every((kind) => !this.#mostly(facts, kind)))
      .toSorted((a, b) => b.different - a.different)
      .map(({ name }) => name)
  }

  /** Whether no two rows have the same in it, and nearly all have something. */
  tellsApart(column: string): boolean {
    const facts = this.#columns.find(({ name }) => name === column)
    if (facts === undefined) return false
    const given = this.#rows - facts.blank
    return given * 10 >= this.#rows * 9 && facts.different >= Math.min(given, 1_000)
  }

  #mostly(facts: ColumnFacts, kind: Kind): boolean {
    return facts[kind] * 2 > this.#rows - facts.blank
  }
}
