import { mostRows } from '#shared/domain/log-import/schema.ts'
import { unreadable } from '#main/archive/unreadable.ts'

/** Bytes of a file with a table in it, or of the part of a workbook that has one. */
export const mostBytes = 128 * 2 ** 20
/** Bytes of one row: far above what anybody writes, far below what a quote that is never closed would swallow. */
export const mostRowBytes = 4 * 2 ** 20
/** Characters of one cell, as the record of an import may keep them. */
export const mostCellLength = 1_000_000
export const mostColumns = 2_000
/** Rows by columns, blank ones too: what has to lie in memory. */
export const mostCells = 12_500_000

export const tooManyRows = (): never =>
  unreadable('too-large', `This table has more than ${mostRows.toLocaleString('en')} rows.`, {
    next: 'Cut it into several files.',
  })

export const tooManyColumns = (): never =>
  unreadable('too-large', `This table has more than ${mostColumns.toLocaleString('en')} columns.`, {
    next: 'Take out the columns that do not matter.',
  })

export const tooManyCells = (): never =>
  unreadable('too-large', 'This table has too many rows and columns to be read at once.', {
    next: 'Cut it into several files, or take out the columns that do not matter.',
  })
