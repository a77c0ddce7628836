import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { IdTable } from './columns/id-table.ts'
import { NumberColumn } from './columns/number-column.ts'

/** Spelt out here, since the table of kinds would bring every schema into the worker. A snapshot holds their places. */
const KINDS: readonly RecordKind[] = [
  'analyst',
  'case',
  'coding',
  'dossier-version',
  'duplicate-review',
  'evidence',
  'export-profile',
  'hand-over',
  'import',
  'import-profile',
  'incident',
  'log-import',
  'log-page',
  'outside-analyst',
  'person',
  'physical-item',
  'recipient',
  'saved-view',
  'source',
  'statement',
  'statistical-report',
]

/** Which records there are: each has a row among those of its kind, which it keeps. Ids only mentioned have none. */
export class Registry {
  readonly ids = new IdTable()
  /** By number of the id: 0 for none, else one more than the place among the kinds. */
  readonly #kind = new NumberColumn(Uint8Array)
  readonly #row = new NumberColumn(Uint32Array)
  readonly #rev = new NumberColumn(Uint32Array)
  readonly columns = { id: this.ids, kind: this.#kind, row: this.#row, rev: this.#rev }
  #counts = KINDS.map(() => 0)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The row of the record, a new one if it is new. */
  place({ id, kind, rev }: StoredRecord): number {
    const number = this.ids.intern(id)
    this.#rev.set(number, rev)
    const at = KINDS.indexOf(kind)
    if (this.#kind.at(number) !== 0) return this.#row.at(number)
    const row = this.#counts[at] ?? 0
    this.#kind.set(number, at + 1)
    this.#row.set(number, row)
    this.#counts[at] = row + 1
    this.#size += 1
    return row
  }

  /** By the number of an id. */
  kindAt(number: number): RecordKind | undefined {
    return KINDS[this.#kind.at(number) - 1]
  }

  /** By the number of an id: 0 where there is no such record. */
  revAt(number: number): number {
    return this.#rev.at(number)
  }

  /** The row of the record with this id, when it is of this kind. */
  rowOf(kind: RecordKind, number: number | undefined): number | undefined {
    return number !== undefined && this.kindAt(number) === kind ? this.#row.at(number) : undefined
  }

  countOf(kind: RecordKind): number {
    return this.#counts[KINDS.indexOf(kind)] ?? 0
  }

  counts(): Readonly<Record<RecordKind, number>> {
    return Object.fromEntries(KINDS.map((kind) => [kind, this.countOf(kind)])) as Record<RecordKind, number> // all of them
  }

  idsOf(kind: RecordKind): string[] {
    const ids: string[] = []
    for (let number = 0; number < this.ids.count; number += 1)
      if (this.kindAt(number) === kind) ids.push(this.ids.id(number))
    return ids
  }

  restored(): void {
    this.#counts = KINDS.map((kind) => this.#countAgain(kind))
    this.#size = this.#counts.reduce((sum, count) => sum + count, 0)
  }

  #countAgain(kind: RecordKind): number {
    let count = 0
    for (let number = 0; number < this.ids.count; number += 1) if (this.kindAt(number) === kind) count += 1
    return count
  }
}
