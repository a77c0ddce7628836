import { mostRows } from '#shared/domain/log-import/schema.ts'
import type { Cell, TableRow } from '#shared/mapping/table.ts'
import { cellText } from '#shared/mapping/text/cell-text.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import {
  mostCellLength,
  mostCells,
  mostColumns,
  mostRowsOfSheet,
  tooManyBlankRows,
  tooManyCells,
  tooManyColumns,
  tooManyRows,
} from '../limits.ts'
import { isHxlRow } from './hxl-row.ts'
import { isName, nameOf } from './name-of.ts'
import { lettersOf, placeOf } from './place.ts'

/** Rows of a sheet as a table: what its columns are called, what is below, and which rows are neither. */
export interface SheetRows {
  readonly columns: readonly string[]
  /** Where each of them is in the sheet, from 0. */
  readonly places: readonly number[]
  readonly rows: readonly TableRow[]
  readonly skipped: readonly number[]
}

interface Row {
  readonly row: number
  readonly cells: readonly Cell[]
}

interface Header {
  /** Of all columns of the sheet; blank where there is no name. */
  readonly names: readonly string[]
  /** Where the columns with a name are. */
  readonly named: readonly number[]
}

/** A title above the header has its text in one cell; a header below a title has at least so many. */
export const leastNames = 3
export const mostTitleRows = 20

/**
 * Takes the rows of a sheet one after the other, blank ones too or not, and makes a table of them. The first row that is
 * not blank names the columns, unless it is a title: text in its first cell alone, with a row of names to follow.
 * Throws `Unreadable` where a name is missing or comes twice, or where there is more than can be read.
 */
export class SheetReader {
  readonly #titles: Row[] = []
  #header: Header | null = null
  #belowHeader = false
  readonly #rows: TableRow[] = []
  readonly #skipped: number[] = []

  add(row: number, cells: readonly Cell[]): void {
    if (row > mostRowsOfSheet) tooManyBlankRows()
    if (cells.every(isBlank)) return
    if (this.#header !== null) return this.#addData(this.#header, { row, cells })
    if (isTitle(cells) && this.#titles.length < mostTitleRows) this.#titles.push({ row, cells })
    else this.#begin({ row, cells })
  }

  end(): SheetRows {
    if (this.#header === null) this.#beginWithTitles()
    return {
      columns: this.#header === null ? [] : namesOf(this.#header),
      places: this.#header?.named ?? [],
      rows: this.#rows,
      skipped: this.#skipped,
    }
  }

  #begin(found: Row): void {
    const titles = this.#titles
    if (titles.length > 0 && found.cells.filter((cell) => !isBlank(cell)).length < leastNames)
      this.#beginWithTitles()
    else this.#skipped.push(...titles.map(({ row }) => row))
    if (this.#header === null) this.#header = headerOf(found)
    else this.#addData(this.#header, found)
  }

  /** They were no titles: the first is the header. */
  #beginWithTitles(): void {
    const [first, ...others] = this.#titles
    if (first === undefined) return
    this.#header = headerOf(first)
    for (const other of others) this.#addData(this.#header, other)
  }

  #addData(header: Header, { row, cells }: Row): void {
    const first = !this.#belowHeader
    this.#belowHeader = true
    if (first && isHxlRow(cells)) return void this.#skipped.push(row)
    if (this.#rows.length === mostRows) tooManyRows()
    if ((this.#rows.length + 1) * header.named.length > mostCells) tooManyCells()
    this.#rows.push(tableRow(header, { row, cells }))
  }
}

const namesOf = ({ names, named }: Header): string[] => named.map((at) => names[at] ?? '')

const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || cellText(cell).trim() === ''

const isTitle = ([first, ...others]: readonly Cell[]): boolean => !isBlank(first) && others.every(isBlank)

function headerOf({ row, cells }: Row): Header {
  const names = cells.map((cell) => nameOf(cellText(cell)))
  const named = names.flatMap((name, at) => (name === '' ? [] : [at]))
  if (named.length > mostColumns) tooManyColumns()
  const places = new Map<string, number>()
  for (const at of named) {
    const name = names[at] ?? ''
    if (!isName(name))
      unreadable(
        'invalid',
        `${placeOf(row, at)} cannot be the name of a column: it is longer than 300 characters or has hidden ones.`,
        {
          next: 'Check that the first row of the table has the names of its columns.',
        },
      )
    const other = places.get(name)
    if (other !== undefined)
      unreadable(
        'invalid',
        `Row ${row}: columns ${lettersOf(other)} and ${lettersOf(at)} have the same name “${name}”.`,
        {
          next: 'Give one of the two columns another name in a copy of the file.',
        },
      )
    places.set(name, at)
  }
  return { names, named }
}

function tableRow({ names, named }: Header, { row, cells }: Row): TableRow {
  const nameless = names.findIndex((name, at) => name === '' && !isBlank(cells[at]))
  if (nameless >= 0)
    unreadable('invalid', `${placeOf(row, nameless)} has a value, and its column has no name.`, {
      next: 'Give the column a name in a copy of the file, or take it out.',
    })
  const tooLong = cells.findIndex((cell) => cell !== null && cellText(cell).length > mostCellLength)
  if (tooLong >= 0)
    unreadable('too-large', `${placeOf(row, tooLong)} has more than ${mostCellLength} characters.`)
  const own = named.map((at) => cells[at] ?? null)
  const beyond = cells.slice(names.length)
  const from = beyond.findIndex((cell) => !isBlank(cell))
  if (from < 0) return { row, cells: own }
  if (named.length + beyond.length > mostColumns)
    unreadable(
      'too-large',
      `Row ${row} has ${cells.length} cells, and the table has ${named.length} columns.`,
      { next: 'Look whether the delimiter is the right one, and whether that row lacks quotation marks.' },
    )
  return { row, cells: own, beyond: beyond.slice(from).map(cellText) }
}
