import { mostRows } from '#shared/domain/log-import/schema.ts'
import type { Cell, Table } from '#shared/mapping/table.ts'
import { cellText } from '#shared/mapping/text/cell-text.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import {
  mostCellLength,
  mostCells,
  mostColumns,
  tooManyCells,
  tooManyColumns,
  tooManyRows,
} from '../limits.ts'
import { isName, nameOf } from '../rows/name-of.ts'
import type { Put } from './flatten.ts'
import { jsonOf, type Json } from './written-number.ts'

interface Column {
  readonly path: string
  readonly name: string
  /** Some row has something here. */
  filled: boolean
}

interface Item {
  readonly row: number
  /** By column, as far as the item goes; undefined where it has none. */
  readonly cells: (Cell | undefined)[]
  /** What is no object, or one with nothing in it: it stands in no column, and is kept as it is. */
  readonly beyond?: readonly string[]
}

/**
 * Makes a table of objects that need not be alike: a column for each path, in the order in which they are first met.
 * Throws `Unreadable` where a path cannot name a column or two would have the same name, and where there is too much.
 */
export class ColumnReader {
  readonly #columns: Column[] = []
  readonly #places = new Map<string, number>()
  readonly #names = new Set<string>()
  readonly #items: Item[] = []

  /** `fill` is given what takes the cells of the row. An item without any is one all the same, so that all are counted. */
  add(row: number, item: Json, fill: (put: Put) => void): void {
    const cells: Item['cells'] = []
    fill((path, cell) => {
      const at = this.#places.get(path) ?? this.#open(row, path)
      if (cells[at] !== undefined)
        unreadable('invalid', `Item ${row} has two values that would stand under “${shown(path)}”.`)
      checkText(row, path, cell)
      cells[at] = cell
      const column = this.#columns[at]
      if (column !== undefined && !isBlank(cell)) column.filled = true
    })
    if (cells.every(isBlank)) this.addOther(row, item)
    else this.#keep({ row, cells })
  }

  addOther(row: number, item: Json): void {
    const text = jsonOf(item)
    checkLength(row, 'and nothing that names a column', text)
    this.#keep({ row, cells: [], beyond: [text] })
  }

  end(): Pick<Table, 'columns' | 'rows'> {
    const kept = this.#columns.flatMap((column, at) => (this.#isRoom(column) ? [] : [{ ...column, at }]))
    return {
      columns: kept.map(({ name }) => name),
      rows: this.#items.map(({ row, cells, beyond }) => ({
        row,
        cells: kept.map(({ at }) => cells[at] ?? null),
        ...(beyond && { beyond }),
      })),
    }
  }

  /** Null or an empty list in all items, and where other items have an object or objects. */
  #isRoom({ path, filled }: Column): boolean {
    const begins = [`${path}.`, `${path}[].`]
    return !filled && this.#columns.some((other) => begins.some((begin) => other.path.startsWith(begin)))
  }

  #keep(item: Item): void {
    if (this.#items.length === mostRows) tooManyRows()
    this.#items.push(item)
    this.#checkSize()
  }

  #open(row: number, path: string): number {
    const name = nameOf(path)
    if (!isName(name))
      unreadable(
        'invalid',
        `Item ${row} has the key “${shown(path)}”, which cannot name a column: it is blank, too long or has hidden characters.`,
      )
    if (this.#names.has(name))
      unreadable('invalid', `Two keys would both name the column “${shown(name)}”. One is in item ${row}.`)
    this.#names.add(name)
    const at = this.#columns.push({ path, name, filled: false }) - 1
    this.#places.set(path, at)
    if (this.#columns.length > mostColumns) tooManyColumns()
    this.#checkSize()
    return at
  }

  #checkSize(): void {
    if (this.#items.length * this.#columns.length > mostCells) tooManyCells()
  }
}

const shown = (path: string): string => path.slice(0, 60).replace(/[^\P{C}\p{Zs}]/gu, '\ufffd')

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined ||
  cell === null ||
  (typeof cell === 'object' && cell.type === 'list'
    ? cell.items.every((item) => item.trim() === '')
    : cellText(cell).trim() === '')

function checkLength(row: number, where: string, text: string): void {
  if (text.length > mostCellLength)
    unreadable(
      'too-large',
      `Item ${row} has more than ${mostCellLength.toLocaleString('en')} characters ${where}.`,
    )
}

function checkText(row: number, path: string, cell: Cell): void {
  const text = cellText(cell)
  checkLength(row, `under “${shown(path)}”`, text)
  const texts = typeof cell === 'object' && cell?.type === 'list' ? cell.items : [text]
  if (!texts.every((one) => one.isWellFormed()))
    unreadable('invalid', `Item ${row} has half of a character (a lone surrogate) under “${shown(path)}”.`)
}
