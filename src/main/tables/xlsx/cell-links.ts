import type { TableRow } from '#shared/mapping/table.ts'
import { cellText } from '#shared/mapping/text/cell-text.ts'
import type { SheetRows } from '../rows/sheet-rows.ts'
import type { Relationship } from './parts.ts'

/** An address behind the words of a cell: by a relationship of the sheet, or in a formula. */
export interface CellLink {
  readonly row: number
  readonly column: number
  /** Null where the formula has the whole address. */
  readonly id: string | null
  /** What follows the `#` of an address that the relationship has. */
  readonly address: string
}

/** The address that `HYPERLINK("…","words")` has as a plain text; null for any other formula. */
export function linkIn(formula: string): string | null {
  const text = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]/i.exec(formula)?.[1]
  return text === undefined ? null : text.replaceAll('""', '"')
}

/**
 * The rows with a column more behind the others for each column in which an address differs from the words that it stands
 * behind. Such an address is often the only trace of a source.
 */
export function withLinks(
  found: SheetRows,
  links: readonly CellLink[],
  targets: ReadonlyMap<string, Relationship>,
): SheetRows {
  const addresses = addressesByRow(links, targets)
  if (addresses.size === 0) return found
  const linked = found.places.filter((place, at) =>
    found.rows.some(({ row, cells }) => isMore(addresses.get(row)?.get(place), cells[at] ?? null)),
  )
  if (linked.length === 0) return found
  const columns = [...found.columns]
  for (const place of linked) columns.push(newName(columns, found.columns[found.places.indexOf(place)] ?? ''))
  const rows = found.rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...linked.map((place) => addresses.get(row.row)?.get(place) ?? null)],
  }))
  return { ...found, columns, rows }
}

function addressesByRow(
  links: readonly CellLink[],
  targets: ReadonlyMap<string, Relationship>,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>()
  for (const { row, column, id, address } of links) {
    const target = id === null ? '' : outside(targets.get(id))
    const whole = id === null ? address : target === '' || address === '' ? target : `${target}#${address}`
    if (whole === '') continue // it leads to another place of the workbook
    const cells = rows.get(row) ?? new Map<number, string>()
    rows.set(row, cells.set(column, whole))
  }
  return rows
}

const outside = (link: Relationship | undefined): string => (link?.outside === true ? link.target : '')

/** Programs add a slash or `mailto:` to what was typed. */
const isMore = (address: string | undefined, cell: TableRow['cells'][number]): boolean =>
  address !== undefined && plain(address) !== plain(cellText(cell))

const plain = (text: string): string =>
  text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\/$/, '')

function newName(taken: readonly string[], column: string): string {
  const name = `${column.slice(0, 280)} (link)`
  let more = 2
  if (!taken.includes(name)) return name
  while (taken.includes(`${name} ${more}`)) more += 1
  return `${name} ${more}`
}
