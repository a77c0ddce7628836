import { mostRows } from '#shared/domain/log-import/schema.ts'
import { unreadable } from '#main/archive/unreadable.ts'

/** Bytes of a file with a table in it, or of the part of a workbook that has one. */
export const mostBytes = 128 * 2 ** 20
/** Characters of one row: far above what anybody writes, far below what a quote that is never closed would swallow. */
export const mostRowLength = 4_000_000
/** Of a row as it stands, blank ones at its end too: somewhat more than a spreadsheet has. */
export const mostCellsInRow = 20_000
/** Blank ones too: as many as a spreadsheet has. */
export const mostRowsOfSheet = 1_048_576
/** Characters of one cell, as the record of an import may keep them. */
export const mostCellLength = 1_000_000
export const mostColumns = 2_000
/** Rows by columns, blank ones too: what has to lie in memory. */
export const mostCells = 12_500_000

export const tooManyRows = (): never =>
  unreadable('too-large', `This table has more than ${mostRows.toLocaleString('en')} rows.`, {
    next: 'Cut it into several files.',
  })

export const tooManyBlankRows = (): never =>
  unreadable('too-large', 'This table has blank rows without end.', {
    next: 'Take the blank rows out in a copy of the file.',
  })

export const tooManyColumns = (): never =>
  unreadable('too-large', `This table has more than ${mostColumns.toLocaleString('en')} columns.`, {
    next: 'Take out the columns that do not matter.',
  })

export const tooManyCells = (): never =>
  unreadable('too-large', 'This table has too many rows and columns to be read at once.', {
    next: 'Cut it into several files, or take out the columns that do not matter.',
  })
