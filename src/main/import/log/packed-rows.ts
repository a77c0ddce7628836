import { deserialize, serialize } from 'node:v8'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { LogRows } from '#main/vault/logs/order.ts'

/** Rows as a child process told them, packed: as objects those of a large log would take several times the room. */
export class PackedRows implements LogRows {
  readonly #batches: Uint8Array[] = []
  #count = 0
  readonly #keys = new Set<string>()
  readonly repeated = new Set<string>()

  get count(): number {
    return this.#count
  }

  take(rows: readonly MappedRow[]): void {
    this.#batches.push(serialize(rows))
    this.#count += rows.length
    for (const { key } of rows)
      if (this.#keys.has(key)) this.repeated.add(key)
      else if (key !== '') this.#keys.add(key)
  }

  batches = (): Iterable<readonly MappedRow[]> => unpacked(this.#batches)
}

function* unpacked(batches: readonly Uint8Array[]): Generator<readonly MappedRow[]> {
  for (const batch of batches) yield deserialize(batch) as MappedRow[] // as they were packed
}
