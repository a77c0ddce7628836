import { eachRecord, type CsvFault } from '#shared/lib/csv-records.ts'
import type { Table } from '#shared/mapping/table.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { mostCellsInRow, mostRowLength } from '../limits.ts'
import { SheetReader } from '../rows/sheet-rows.ts'
import type { ReadText } from '../text/read-text.ts'
import { findDelimiter } from './find-delimiter.ts'
import { withoutOurEscapes } from './own-table.ts'

/** A CSV file of any dialect as a table. Throws `Unreadable`. */
export function readCsv({ text, encoding, encodings }: ReadText, chosen: string | undefined): Table {
  if (chosen !== undefined && !/^[^"\r\n]{1,10}$/.test(chosen))
    unreadable('invalid', 'This cannot stand between cells.', {
      next: 'Choose a comma, semicolon, tab or bar.',
    })
  const said = saidDelimiter(text)
  const body = text.slice(said.length)
  const delimiter = chosen ?? said.delimiter ?? findDelimiter(body)
  const reader = new SheetReader()
  const dialect = { delimiter, mostLength: mostRowLength, mostCells: mostCellsInRow }
  const fault = eachRecord(body, dialect, (cells, row) => {
    reader.add(
      row,
      cells.map((cell) => cell || null),
    )
    return false
  })
  if (fault !== null) refuse(fault)
  const { columns, rows, skipped } = withoutOurEscapes(reader.end())
  return {
    reading: { format: 'csv', encoding, delimiter, sheet: null, skipped },
    columns,
    rows,
    sheets: [],
    encodings,
  }
}

/** Excel takes a first line such as `sep=;` as told and does not count it as a row. */
function saidDelimiter(text: string): { readonly delimiter: string | undefined; readonly length: number } {
  const found = /^"?sep=(.)"?\r?\n/i.exec(text.slice(0, 20))
  return { delimiter: found?.[1], length: found?.[0].length ?? 0 }
}

const nextOfQuotes =
  'Correct it in a copy of the file, or choose another delimiter. A quotation mark inside of quoted text has to be doubled.'

function refuse({ row, why }: CsvFault): never {
  switch (why) {
    case 'never-closed':
      return unreadable('invalid', `Row ${row} has a quotation mark that is never closed.`, {
        next: nextOfQuotes,
      })
    case 'text-behind-quote':
      return unreadable('invalid', `Row ${row} has a quoted cell with text behind its closing mark.`, {
        next: nextOfQuotes,
      })
    case 'too-long':
      return unreadable(
        'too-large',
        `Row ${row} has more than ${mostRowLength.toLocaleString('en')} characters.`,
        {
          next: 'A quotation mark that is never closed makes one row of all that follows. Look whether there is one.',
        },
      )
    case 'too-many-cells':
      return unreadable(
        'too-large',
        `Row ${row} has more than ${mostCellsInRow.toLocaleString('en')} cells.`,
        {
          next: 'Look whether the delimiter is the right one.',
        },
      )
  }
}
