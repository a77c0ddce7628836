import type { LogImportBody, LogPageBody, ReceivedRow } from '#shared/domain/log-import/schema.ts'
import type { NewId } from '#shared/lib/clock.ts'
import type { ComparedRow } from './compare.ts'

/** A page is read whole to show one row of it, and a record has a largest size. */
const mostRows = 500
const mostCharacters = 1_000_000

interface Page {
  readonly id: string
  readonly body: LogPageBody
}

/** Rows of one import as received, in records of some size. What says nothing new is kept where it was first said. */
export class Pages {
  readonly all: Page[] = []
  readonly #importId: string
  readonly #newId: NewId
  #rows: ReceivedRow[] = []
  #characters = 0

  constructor(importId: string, newId: NewId) {
    this.#importId = importId
    this.#newId = newId
  }

  add({ row, outcome, id, hashes, current }: ComparedRow): void {
    if (outcome === 'unchanged') return
    const characters = row.cells.reduce((sum, [column, text]) => sum + column.length + text.length, 0)
    if (this.#rows.length === mostRows || this.#characters + characters > mostCharacters) this.end()
    this.#characters += characters
    this.#rows.push({
      row: row.row,
      key: row.key,
      outcome,
      incidentId: outcome === 'rejected' && current === undefined ? null : id,
      cells: row.cells.map(([column, text]) => [column, text]),
      made: hashes,
    })
  }

  end(): void {
    if (this.#rows.length === 0) return
    this.all.push({ id: this.#newId(), body: { importId: this.#importId, rows: this.#rows } })
    this.#rows = []
    this.#characters = 0
  }

  /** Where the rows are, for the record of the import. */
  get places(): LogImportBody['pages'] {
    return this.all.map(({ id, body }) => ({
      id,
      first: body.rows[0]?.row ?? 1,
      last: body.rows.at(-1)?.row ?? 1,
    }))
  }
}
