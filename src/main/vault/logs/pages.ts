import {
  logPageBody,
  type LogImportBody,
  type LogPageBody,
  type ReceivedRow,
} from '#shared/domain/log-import/schema.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { refuse } from '../storage/refusal.ts'

/** A page is read whole to show one row of it, and a record has a largest size. */
const mostRows = 500
const mostCharacters = 1_000_000

interface Page {
  readonly id: string
  readonly body: LogPageBody
}

/** Rows of one import as received, in records of some size. What says nothing new is kept where it was first said. */
export class Pages {
  /** Where the rows are, for the record of the import. */
  readonly places: LogImportBody['pages'] = []
  readonly #importId: string
  readonly #newId: NewId
  #next: Pick<LogPageBody, 'rows' | 'sources' | 'evidence'> = { rows: [], sources: [], evidence: [] }
  #characters = 0

  constructor(importId: string, newId: NewId) {
    this.#importId = importId
    this.#newId = newId
  }

  /** Something was made, or taken into use again, for the rows that come next. */
  made(what: 'sources' | 'evidence', id: string): void {
    this.#next[what].push(id)
  }

  add(row: ReceivedRow): void {
    this.#next.rows.push(row)
    for (const [column, text] of row.cells) this.#characters += column.length + text.length
  }

  /** The page that is full. */
  full(): Page | undefined {
    return this.#next.rows.length >= mostRows || this.#characters >= mostCharacters ? this.rest() : undefined
  }

  /** What is gathered so far; undefined where there is nothing. Refuses rows that cannot be kept as they are. */
  rest(): Page | undefined {
    const [first] = this.#next.rows
    const last = this.#next.rows.at(-1)
    if (first === undefined || last === undefined) return undefined
    const id = this.#newId()
    const body = logPageBody.safeParse({ importId: this.#importId, ...this.#next })
    if (!body.success)
      return refuse(
        'invalid',
        'Rows of this file cannot be kept as they were received. Nothing was imported.',
      )
    this.places.push({ id, first: first.row, last: last.row })
    this.#next = { rows: [], sources: [], evidence: [] }
    this.#characters = 0
    return { id, body: body.data }
  }
}
