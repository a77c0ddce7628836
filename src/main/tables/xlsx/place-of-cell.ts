import { lastColumn, lastRow } from './caps.ts'

const PLACE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** Row from 1 and column from 0 of `C5`; null where that is no cell of a sheet. */
export function cellAt(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters = '', digits = ''] = PLACE.exec(reference) ?? []
  const row = Number(digits)
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return row < 1 || row > lastRow || column < 1 || column > lastColumn ? null : { row, column: column - 1 }
}

export interface Area {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** Of `B2:D9`, or of one cell. */
export function areaOf(reference: string): Area | null {
  const [begin = '', end = begin] = reference.split(':')
  const [first, last] = [cellAt(begin), cellAt(end)]
  if (first === null || last === null) return null
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column }
}
