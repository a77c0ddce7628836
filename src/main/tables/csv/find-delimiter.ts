import { eachRecord } from '#shared/lib/csv-records.ts'
import { mostCellsInRow, mostRowLength } from '../limits.ts'
import { leastNames, mostTitleRows } from '../rows/sheet-rows.ts'

/** What stands between cells, the more usual ones first. */
const usual = [',', ';', '\t', '|']

const looked = 200

interface Reading {
  readonly delimiter: string
  /** Rows above the header, which would be titles. */
  readonly above: number
  readonly width: number
  /** Which part of the rows below the header is as wide as it. */
  readonly alike: number
}

/** The delimiter by which the rows are most alike and begin with the header. A comma, where there is but one column. */
export function findDelimiter(text: string): string {
  const readings = usual.map((delimiter) => readBy(text, delimiter))
  const tables = readings.filter(({ above, width }) => width >= (above > 0 ? leastNames : 2))
  const good = tables.filter(({ alike }) => alike >= 0.8)
  const best =
    good.toSorted((a, b) => a.above - b.above || b.alike - a.alike || b.width - a.width)[0] ??
    tables.toSorted((a, b) => b.alike - a.alike || b.width - a.width)[0]
  const oneColumn = readings.find(({ width, alike }) => width === 1 && alike === 1)
  return (best ?? oneColumn)?.delimiter ?? ','
}

function readBy(text: string, delimiter: string): Reading {
  const rows: string[][] = []
  const dialect = { delimiter, mostLength: mostRowLength, mostCells: mostCellsInRow }
  const fault = eachRecord(text, dialect, (cells, row) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells)
    return rows.length === looked || row > 10 * looked
  })
  const above = Math.max(
    0,
    rows.slice(0, mostTitleRows).findIndex(({ length }) => length > 1),
  )
  const [header, ...below] = rows.slice(above)
  // What is wrong further down is said of the delimiter that is taken; so is a header without end.
  const width = header?.length ?? (fault?.why === 'too-many-cells' ? mostCellsInRow : 0)
  const alike = below.filter(({ length }) => length === width).length
  return { delimiter, above, width, alike: below.length === 0 ? 1 : alike / below.length }
}
