import type { Reading, Table, TableNote } from '#shared/mapping/table.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import type { OpenedLog } from '#main/import/open-any.ts'
import { counted } from '#main/verify/counted.ts'

/** How a log was read, and what its file has besides what was taken of it. */
export interface Besides {
  readonly reading: Omit<Reading, 'skipped'>
  /** Rows that are neither header nor data. */
  readonly skippedRows: readonly number[]
  /** Other sheets of the workbook, lists of the JSON, tables of the zip or folder. */
  readonly otherSheets: Table['sheets']
  /** What the workbook has besides the cells of its table. */
  readonly notes: readonly TableNote[]
  /** Read by no rule: kept with the record. */
  readonly keptColumns: readonly string[]
}

export function besidesOf({ order, sheets, notes }: Pick<OpenedLog, 'order' | 'sheets' | 'notes'>): Besides {
  const { skipped, ...reading } = order.reading
  const read = new Set(order.profile.fields.flatMap(ruleColumns))
  return {
    reading,
    skippedRows: skipped,
    otherSheets: sheets.filter(({ name }) => name !== reading.sheet),
    notes,
    keptColumns: order.columns.filter((column) => !read.has(column)),
  }
}

/** Names that are said; all of them are in the JSON. */
const mostNamed = 12

/** Names for one line of a terminal. */
export function named(names: readonly string[]): string {
  const more = names.length - mostNamed
  const said = names.slice(0, mostNamed).map((name) => `“${name.slice(0, 60).toWellFormed()}”`)
  return `${said.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

export function besidesInWords({ skippedRows, otherSheets, notes, keptColumns }: Besides): string[] {
  const sheets = otherSheets.slice(0, mostNamed).map(({ name, rows }) => `${named([name])} (${rows})`)
  const more = otherSheets.length - mostNamed
  return [
    ...(sheets.length === 0
      ? []
      : [
          `  also there, with so many rows: ${sheets.join(', ')}${more > 0 ? ` and ${more} more` : ''}; --sheet NAME reads another`,
        ]),
    ...(skippedRows.length === 0
      ? []
      : [`  not read  ${inRows(skippedRows)}: neither header nor data, and kept in the file`]),
    ...notes.map(({ what, count }) => `  note      ${inNote[what](count)}`),
    ...(keptColumns.length === 0
      ? []
      : [
          `  kept      ${counted(keptColumns.length, 'column')} with each record that no rule reads: ${named(keptColumns)}`,
        ]),
  ]
}

const inRows = (rows: readonly number[]): string =>
  `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, mostNamed).join(', ')}${rows.length > mostNamed ? ', …' : ''}`

const inNote: Readonly<Record<TableNote['what'], (count: number) => string>> = {
  'sheet-hidden': () => 'the sheet is hidden in the workbook',
  'rows-hidden': (count) => `${counted(count, 'row')} hidden in the workbook, read like the others`,
  'columns-hidden': (count) => `${counted(count, 'column')} hidden in the workbook, read like the others`,
  formulas: (count) => `formulas in ${counted(count, 'cell')}, read as what they gave when it was saved`,
  'cells-merged': (count) =>
    `${counted(count, 'group')} of merged cells, of which only the first has the value`,
  comments: (count) => `${counted(count, 'comment')} on cells, not read`,
  links: (count) => `links behind the words of ${counted(count, 'column')}, read as columns of their own`,
  'files-linked': (count) => `values from ${counted(count, 'other file')}, not opened, none of this sheet`,
  macros: () => 'programs (macros), not read; nothing runs',
}
