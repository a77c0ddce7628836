import {
  logPageBody,
  type LogImportBody,
  type LogPageBody,
  type ReceivedRow,
} from '#shared/domain/log-import/schema.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { refuse } from '../storage/refusal.ts'

/** A page is read whole to show one row of it, and a record has a largest size: 32 MiB. */
const mostRows = 500
const mostBytes = 1.25 * 2 ** 20
/** One row may be longer than a page otherwise is. */
const mostBytesOfRow = 24 * 2 ** 20

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
  #bytes = 0

  constructor(importId: string, newId: NewId) {
    this.#importId = importId
    this.#newId = newId
  }

  /** Something was made, or taken into use again, for the rows that come next. */
  made(what: 'sources' | 'evidence', id: string): void {
    this.#next[what].push(id)
  }

  /** The page that has no room for it, if one has not. */
  add(row: ReceivedRow): Page | undefined {
    const bytes = Buffer.byteLength(JSON.stringify(row))
    if (bytes > mostBytesOfRow)
      return refuse(
        'too-large',
        `Row ${row.row} of this file is larger than a record may be. Nothing was imported.`,
        { next: 'Take out the columns that do not matter.' },
      )
    const isFull = this.#next.rows.length === mostRows || this.#bytes + bytes > mostBytes
    const page = isFull ? this.rest() : undefined
    this.#next.rows.push(row)
    this.#bytes += bytes
    return page
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
    this.#bytes = 0
    return { id, body: body.data }
  }
}
