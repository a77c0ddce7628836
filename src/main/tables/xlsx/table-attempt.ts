import { ok, type Failure, type Result } from '#shared/lib/result.ts'
import type { Cell } from '#shared/mapping/table.ts'
import { Unreadable } from '#main/archive/unreadable.ts'
import { SheetReader, type SheetRows } from '../rows/sheet-rows.ts'

/** Makes a table of the rows of a sheet, or says why it is none: whether that matters is known when all sheets were read. */
export class TableAttempt {
  #reader: SheetReader | null = new SheetReader()
  #failure: Failure | null = null

  add(row: number, cells: readonly Cell[]): void {
    const reader = this.#reader
    if (reader !== null) this.#tried(() => reader.add(row, cells))
  }

  end(): Result<SheetRows> {
    const reader = this.#reader
    const rows = reader === null ? undefined : this.#tried(() => reader.end())
    if (this.#failure !== null) return { ok: false, failure: this.#failure }
    return ok(rows ?? { columns: [], places: [], rows: [], skipped: [] })
  }

  #tried<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      this.#failure = error.failure
      this.#reader = null
      return undefined
    }
  }
}
