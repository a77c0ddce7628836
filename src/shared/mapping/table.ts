import type { z } from 'zod'
import type { importFormat } from '../domain/import-profile/schema.ts'

/**
 * A cell as the file has it: text as received, nothing trimmed; null where there is none. Typed cells carry the text by
 * which they are kept: numbers as decimals (`1`, never `1.0E0`; JSON's as they were written), dates and times as ISO 8601
 * without a zone (`2022-03-16`, `2022-03-16T08:50`). A list is several values of one row, aligned with its neighbours:
 * `sources[].path` beside `sources[].description`.
 */
export type Cell =
  | string
  | null
  | { readonly type: 'number' | 'boolean' | 'date' | 'formula' | 'error'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }

export interface TableRow {
  /** As a spreadsheet counts: the header of a table is row 1. Of JSON the number of the item, from 1. */
  readonly row: number
  /** One for each column. */
  readonly cells: readonly Cell[]
  /**
   * What stands beyond the last column, from its first cell that is not blank; of JSON an item that is no object, or has
   * nothing in it. Nobody can say what it is of (`row-shape`).
   */
  readonly beyond?: readonly string[]
}

/** How a file was read: found by looking at it, or chosen by the analyst. */
export interface Reading {
  readonly format: z.infer<typeof importFormat>
  /** Of text: a name of the WHATWG Encoding Standard, such as `utf-8` or `windows-1251`. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /** Of JSON in which the list of rows lies deeper: where, as in `data.events`. */
  readonly sheet: string | null
  /** Rows that are neither header nor data: a title above the header, HXL tags below it. Blank rows are not told. */
  readonly skipped: readonly number[]
}

/** What an analyst may choose instead of what was found. */
export interface ReadingChoice {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly sheet?: string | undefined
}

/**
 * What a workbook has besides the cells of its table, told because it would be missed, or because nobody who looked at the
 * sheet saw it. `rows-hidden` and `columns-hidden` are read all the same. `cells-merged`: the value stands in the first cell
 * alone. `links`: addresses behind the words of cells, in a column of their own. `files-linked`: other files that it takes
 * values from elsewhere than on this sheet; they are never opened. `macros`: programs in it; they are not read.
 */
export const tableNotes = [
  'sheet-hidden',
  'rows-hidden',
  'columns-hidden',
  'formulas',
  'cells-merged',
  'comments',
  'links',
  'files-linked',
  'macros',
] as const

export interface TableNote {
  readonly what: (typeof tableNotes)[number]
  readonly count: number
}

/**
 * A file as rows and columns. Names of columns are one line each (`requiredLine(300)`): trimmed, white space in them made
 * single, NFC, each once. Blank rows of a sheet are left out; items of JSON never are.
 */
export interface Table {
  readonly reading: Reading
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** All sheets of a workbook, or lists of objects in a JSON file, with how many rows each has. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  /** Encodings in which the text could be read as well. */
  readonly encodings: readonly string[]
  /** Of a workbook. */
  readonly notes?: readonly TableNote[]
}
