import { isBlank, leastNames, mostTitleRows } from '../rows/sheet-rows.ts'
import { firstRecords } from './parse-records.ts'

/** What stands between cells, the more usual ones first. */
const usual = [',', ';', '\t', '|']

const looked = 200

interface Reading {
  readonly delimiter: string
  /** Rows above the widest of the first ones, which would be titles. */
  readonly above: number
  readonly width: number
  /** Which part of the rows below the header is as wide as it. */
  readonly alike: number
}

/** The delimiter by which the rows are most alike and begin with the header. A comma, where there is but one column. */
export function findDelimiter(utf8: Uint8Array): string {
  const readings = usual.map((delimiter) => readBy(utf8, delimiter))
  const tables = readings.filter(({ above, width }) => width >= (above > 0 ? leastNames : 2))
  const good = tables.filter(({ alike }) => alike >= 0.8)
  const best =
    good.toSorted((a, b) => a.above - b.above || b.alike - a.alike || b.width - a.width)[0] ??
    tables.toSorted((a, b) => b.alike - a.alike || b.width - a.width)[0]
  return best?.delimiter ?? readings.find(({ width, alike }) => width === 1 && alike === 1)?.delimiter ?? ','
}

function readBy(utf8: Uint8Array, delimiter: string): Reading {
  const rows = firstRecords(utf8, delimiter, looked).filter((cells) => cells.some((cell) => !isBlank(cell)))
  const above = rows.slice(0, mostTitleRows).findIndex(({ length }) => length > 1)
  const [header, ...below] = rows.slice(Math.max(0, above))
  const width = header?.length ?? 0
  const alike = below.filter(({ length }) => length === width).length
  return { delimiter, above, width, alike: below.length === 0 ? 1 : alike / below.length }
}
