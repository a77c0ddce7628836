/*
 * Owns the walk through the cells of one sheet, as a stream: rows with a value come out in their order, each once. What two
 * programs could read in two ways, such as a cell that comes twice, is refused. Nothing is calculated.
 */
import type { SaxesTagNS } from 'saxes'
import type { Cell } from '#shared/mapping/table.ts'
import { cellText } from '#shared/mapping/text/cell-text.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { mostCells, tooManyCells } from '../limits.ts'
import { placeOf } from '../rows/place.ts'
import { lastRow, lastColumn, mostText } from './caps.ts'
import { linkIn, type CellLink } from './cell-links.ts'
import { cellOf } from './cell-value.ts'
import { FormulaAreas, reachesElsewhere } from './formula-area.ts'
import { idOf, isTrue, type SheetPart, type Workbook } from './open-workbook.ts'
import { areaOf, cellAt } from './place-of-cell.ts'
import { RichText } from './rich-text.ts'
import { readXml, spreadsheet, type XmlReader } from './xml-part.ts'

/** A row in which something stands, up to its last cell that has a value. */
export type OnRow = (row: number, cells: readonly Cell[]) => void

/** What a sheet has besides its cells. */
export interface SheetFacts {
  /** Rows with a value that are not shown. */
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly formulas: number
  readonly mergedAreas: number
  /** The first cell that takes its value from another file. */
  readonly elsewhere: string | null
  readonly links: readonly CellLink[]
}

export async function readSheet(book: Workbook, { part }: SheetPart, onRow: OnRow): Promise<SheetFacts> {
  const walk = new SheetWalk(book, onRow)
  await readXml(book.parts.get(part), spreadsheet, walk)
  return walk.facts
}

class SheetWalk implements XmlReader {
  readonly facts = {
    hiddenRows: 0,
    hiddenColumns: 0,
    formulas: 0,
    mergedAreas: 0,
    elsewhere: null as string | null,
    links: [] as CellLink[],
  }
  readonly #book: Workbook
  readonly #onRow: OnRow
  readonly #areas = new FormulaAreas()
  readonly #inline = new RichText()
  #group = ''
  #row = 0
  #hidden = false
  #cells: Cell[] = []
  #column = -1
  #cell = { type: 'n', style: 0 }
  #value: string | null = null
  #formula: string | null = null
  #hasInline = false
  #reading: 'value' | 'formula' | 'inline' | null = null
  #places = 0
  #characters = 0

  constructor(book: Workbook, onRow: OnRow) {
    this.#book = book
    this.#onRow = onRow
  }

  open(name: string, tag: SaxesTagNS, depth: number): void {
    if (depth === 1) this.#group = name
    else if (this.#group !== 'sheetData') this.#openOther(name, tag, depth)
    else if (depth === 2 && name === 'row') this.#openRow(tag)
    else if (depth === 3 && name === 'c') this.#openCell(tag)
    else if (depth === 4) this.#openInCell(name, tag)
    else if (this.#reading === 'inline') this.#inline.open(name)
  }

  close(name: string, depth: number): void {
    if (this.#group !== 'sheetData') return
    if (depth === 2 && name === 'row') this.#closeRow()
    else if (depth === 3 && name === 'c') this.#closeCell()
    else if (depth === 4) this.#reading = null
    else if (this.#reading === 'inline') this.#inline.close(name)
  }

  text(text: string): void {
    if (this.#reading === 'value') this.#value = (this.#value ?? '') + text
    else if (this.#reading === 'formula') this.#formula = (this.#formula ?? '') + text
    else if (this.#reading === 'inline') this.#inline.text(text)
  }

  #openOther(name: string, tag: SaxesTagNS, depth: number): void {
    if (depth !== 2) return
    const { attributes } = tag
    if (name === 'col' && isTrue(attributes['hidden']?.value)) {
      const [first, last] = [Number(attributes['min']?.value), Number(attributes['max']?.value)]
      // A width or a colour reaches to the last column of the sheet, and so does hiding what is not used.
      if (last < lastColumn && last >= first) this.facts.hiddenColumns += last - first + 1
    }
    if (name === 'mergeCell') this.facts.mergedAreas += 1
    const at = name === 'hyperlink' ? areaOf(attributes['ref']?.value ?? '') : null
    if (at !== null)
      this.facts.links.push({
        row: at.firstRow,
        column: at.firstColumn,
        id: idOf(tag),
        address: attributes['location']?.value ?? '',
      })
  }

  #openRow({ attributes }: SaxesTagNS): void {
    const said = attributes['r']?.value
    const row = said === undefined ? this.#row + 1 : Number(said)
    if (!Number.isInteger(row) || row <= this.#row || row > lastRow) outOfOrder(`Row ${this.#row + 1}`)
    this.#row = row
    this.#hidden = isTrue(attributes['hidden']?.value)
    this.#cells = []
    this.#column = -1
    this.#areas.beginRow(row)
  }

  #openCell({ attributes }: SaxesTagNS): void {
    const said = attributes['r']?.value
    const place = said === undefined ? { row: this.#row, column: this.#column + 1 } : cellAt(said)
    if (
      place === null ||
      place.row !== this.#row ||
      place.column <= this.#column ||
      place.column >= lastColumn
    )
      return outOfOrder(placeOf(this.#row, this.#column + 1))
    this.#column = place.column
    this.#cell = { type: attributes['t']?.value ?? 'n', style: Number(attributes['s']?.value ?? 0) }
    this.#value = null
    this.#formula = null
    this.#hasInline = false
  }

  #openInCell(name: string, { attributes }: SaxesTagNS): void {
    if (name === 'v') {
      this.#reading = 'value'
      this.#value = ''
    } else if (name === 'f') {
      this.#reading = 'formula'
      this.#formula = ''
      const kind = attributes['t']?.value
      if (kind === 'array' || kind === 'dataTable') this.#areas.add(attributes['ref']?.value ?? '')
    } else if (name === 'is') {
      this.#reading = 'inline'
      this.#hasInline = true
    }
  }

  #closeCell(): void {
    const place = (): string => placeOf(this.#row, this.#column)
    const inline = this.#hasInline ? this.#inline.take() : null
    const found = cellOf({ ...this.#cell, value: this.#value, inline }, this.#book, place)
    const cell = this.#asFormula(found, place)
    if (cell === null || cell === '') return
    this.#characters += cellText(cell).length
    if (this.#characters > mostText) tooManyCells()
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells.push(cell)
  }

  /** What a formula gave when the workbook was saved; the formula itself, where nothing was kept. An error stays one. */
  #asFormula(found: Cell, place: () => string): Cell {
    const formula = this.#formula ?? (this.#areas.has(this.#row, this.#column) ? '' : null)
    if (formula === null) return found
    this.facts.formulas += 1
    const address = linkIn(formula)
    if (address !== null) this.facts.links.push({ row: this.#row, column: this.#column, id: null, address })
    if (this.facts.elsewhere === null && reachesElsewhere(formula, this.#book.namesElsewhere))
      this.facts.elsewhere = place()
    if (found !== null && typeof found === 'object' && found.type === 'error') return found
    const text = this.#value === null && found === null ? `=${formula}` : cellText(found)
    return text === '' ? null : { type: 'formula', text }
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    this.#places += this.#cells.length
    if (this.#places > mostCells) tooManyCells()
    if (this.#hidden) this.facts.hiddenRows += 1
    this.#onRow(this.#row, this.#cells)
  }
}

const outOfOrder = (place: string): never =>
  unreadable('damaged', `${place} comes twice in this sheet, or not in its place.`, {
    next: 'Save it again in a spreadsheet program.',
  })
