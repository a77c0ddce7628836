import { incidentColumns } from '#shared/dossier/formats/incidents-csv.ts'
import { unescapeFormula } from '#shared/lib/formula-escape.ts'
import type { SheetRows } from '../rows/sheet-rows.ts'

/**
 * Of a table of incidents that Holdfast wrote, what it put before texts that a spreadsheet would run is taken away again. In
 * anybody else's table such an apostrophe is theirs and stays.
 */
export function withoutOurEscapes(sheet: SheetRows): SheetRows {
  const { columns, rows } = sheet
  const isOurs =
    columns.length === incidentColumns.length && columns.every((name, at) => name === incidentColumns[at])
  if (!isOurs) return sheet
  return {
    ...sheet,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (typeof cell === 'string' ? unescapeFormula(cell) : cell)),
    })),
  }
}
