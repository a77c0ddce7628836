import type { Table } from '#shared/mapping/table.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { SheetReader } from '../rows/sheet-rows.ts'
import type { ReadText } from '../text/read-text.ts'
import { findDelimiter } from './find-delimiter.ts'
import { parseRecords } from './parse-records.ts'

/** A CSV file of any dialect as a table. Throws `Unreadable`. */
export function readCsv({ utf8, encoding, encodings }: ReadText, chosen: string | undefined): Table {
  if (chosen !== undefined && !/^[^"\r\n]{1,10}$/.test(chosen))
    unreadable('invalid', 'This cannot stand between cells.', {
      next: 'Choose a comma, semicolon, tab or bar.',
    })
  const said = saidDelimiter(utf8)
  const body = utf8.subarray(said.length)
  const delimiter = chosen ?? said.delimiter ?? findDelimiter(body)
  const { columns, rows, skipped } = parseRecords(body, delimiter, () => new SheetReader()).end()
  return {
    reading: { format: 'csv', encoding, delimiter, sheet: null, skipped },
    columns,
    rows,
    sheets: [],
    encodings,
  }
}

/** Excel takes a first line such as `sep=;` as told and does not count it as a row. */
function saidDelimiter(utf8: Uint8Array): {
  readonly delimiter: string | undefined
  readonly length: number
} {
  const found = /^"?sep=(.)"?\r?\n/i.exec(Buffer.from(utf8.subarray(0, 20)).toString('latin1'))
  return { delimiter: found?.[1], length: found?.[0].length ?? 0 }
}
