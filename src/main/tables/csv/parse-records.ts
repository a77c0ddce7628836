import { CsvError, parse, type Options } from 'csv-parse/sync'
import type { Cell } from '#shared/mapping/table.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { mostRowBytes } from '../limits.ts'

/** Takes a record; rows count from 1, as a spreadsheet counts: a cell with line breaks makes no more of them. */
export interface Taker {
  add(row: number, cells: readonly Cell[]): void
}

/**
 * Gives the records of a CSV text in UTF-8 to a taker, line ends of any kind, a blank line as a record of one blank cell.
 * A quotation mark in a cell that does not begin with one is a character like others (`5" shell`). Throws `Unreadable` at a
 * quote that is never closed or has text behind it, and at a row that is too long.
 */
export function parseRecords<T extends Taker>(utf8: Uint8Array, delimiter: string, begin: () => T): T {
  const taker = begin()
  try {
    parse(utf8, {
      ...common(delimiter),
      on_record: (record, { records }) => {
        taker.add(records, cellsOf(record))
        return null // nothing is collected
      },
    })
    return taker
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code !== 'INVALID_OPENING_QUOTE') return refuse(error)
    return parseWithBareQuotes(utf8, delimiter, begin())
  }
}

/** The first records, as far as they can be read. */
export function firstRecords(utf8: Uint8Array, delimiter: string, to: number): (readonly Cell[])[] {
  const records: Cell[][] = []
  try {
    parse(utf8, {
      ...common(delimiter),
      relax_quotes: true,
      to,
      on_record: (record) => {
        records.push(cellsOf(record))
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return records
}

const common = (delimiter: string): Options => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  max_record_size: mostRowBytes,
})

/** csv-parse gives arrays of texts where no names of columns are asked for. */
const cellsOf = (record: unknown): Cell[] => (record as string[]).map((cell) => cell || null)

/**
 * csv-parse keeps such marks when it is told to, but then also drops the closing one of `"abc"def`. So the marks of each
 * row are counted: those in its bytes have to be those in its cells, two around each quoted cell, and its doubled ones twice.
 */
function parseWithBareQuotes<T extends Taker>(utf8: Uint8Array, delimiter: string, taker: T): T {
  let accounted = 0
  let from = 0
  try {
    parse(utf8, {
      ...common(delimiter),
      relax_quotes: true,
      cast: (cell, { quoting }) => {
        const marks = marksIn(cell)
        accounted += quoting ? 2 + 2 * marks : marks
        return cell
      },
      on_record: (record, { records, bytes }) => {
        let written = 0
        for (let at = from; at < bytes; at += 1) if (utf8[at] === 0x22) written += 1
        if (written !== accounted) refuseQuote(records)
        accounted = 0
        from = bytes
        taker.add(records, cellsOf(record))
        return null
      },
    })
    return taker
  } catch (error) {
    if (error instanceof CsvError) return refuse(error)
    throw error
  }
}

const marksIn = (cell: string): number => cell.split('"').length - 1

function refuse(error: CsvError): never {
  const row = Number(error['records']) + 1
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    unreadable('too-large', `Row ${row} is larger than ${mostRowBytes / 2 ** 20} MiB.`, {
      next: 'A quotation mark that is never closed makes one row of all that follows. Check that row.',
    })
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    unreadable('invalid', `Row ${row} has a quotation mark that is never closed.`, { next: nextOfQuotes })
  return refuseQuote(row)
}

const refuseQuote = (row: number): never =>
  unreadable('invalid', `Row ${row} has a cell in quotation marks with text behind the closing one.`, {
    next: nextOfQuotes,
  })

const nextOfQuotes =
  'A quotation mark inside of a cell has to be doubled. Correct it in a copy, or choose another delimiter.'
