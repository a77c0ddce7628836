import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { TextColumn } from './columns/text-column.ts'
import type { SmallKind } from './tables.ts'
import { byReference } from '#shared/domain/record/reference-order.ts'

/** The records of one small kind, whole: as text until somebody asks, for most never do. */
export class RecordTable {
  readonly text = new TextColumn()
  readonly #records: (StoredRecord<SmallKind> | undefined)[] = []
  #list: readonly StoredRecord<SmallKind>[] | null = null

  put(row: number, record: StoredRecord<SmallKind>): void {
    this.text.set(row, JSON.stringify(record))
    this.#records[row] = undefined
    this.#list = null
  }

  /** By reference. */
  list(count: number): readonly StoredRecord<SmallKind>[] {
    this.#list ??= Array.from({ length: count }, (_, row) => this.#at(row)).sort((a, b) =>
      byReference(a.reference, b.reference),
    )
    return this.#list
  }

  #at(row: number): StoredRecord<SmallKind> {
    return (this.#records[row] ??= JSON.parse(this.text.at(row)) as StoredRecord<SmallKind>) // put() wrote it
  }
}
