import { deserialize, serialize } from 'node:v8'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { LogRows } from '#main/vault/logs/order.ts'

/** What the rows of a file of 128 MiB take, with room to spare. */
const mostBytes = 2 ** 30

/** Rows as a child process told them, packed: as objects those of a large log would take several times the room. */
export class PackedRows implements LogRows {
  readonly #mostBytes: number
  #bytes = 0
  readonly #batches: Uint8Array[] = []
  #count = 0
  readonly #keys = new Set<string>()
  readonly repeated = new Set<string>()

  constructor(most = mostBytes) {
    this.#mostBytes = most
  }

  /** Whether they would take more than they may: what was told from there on is not held. */
  get isTooMuch(): boolean {
    return this.#bytes > this.#mostBytes
  }

  get count(): number {
    return this.#count
  }

  take(rows: readonly MappedRow[]): void {
    if (this.isTooMuch) return
    const packed = serialize(rows)
    this.#bytes += packed.byteLength
    if (this.isTooMuch) return void this.#batches.splice(0)
    this.#batches.push(packed)
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
