import {
  importProfileBody,
  type FieldRule,
  type ImportProfileBody,
} from '../../domain/import-profile/schema.ts'
import type { MappedRow } from '../mapped-row.ts'
import { mapRows } from '../map-rows.ts'
import type { Cell, Table } from '../table.ts'

export const tableOf = (columns: readonly string[], ...rows: readonly (readonly Cell[])[]): Table => ({
  reading: { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, skipped: [] },
  columns,
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  sheets: [],
  encodings: [],
})

export const profileOf = (fields: readonly FieldRule[], blanks: readonly string[] = []): ImportProfileBody =>
  importProfileBody.parse({
    title: 'A profile',
    note: '',
    log: { name: 'A log', publisher: '', url: '', language: 'en', tlp: 'TLP:AMBER' },
    recognise: [],
    blanks,
    fields,
  })

/** One row, by some rules; it is called `Row` where no rule gives it a title. */
export function mapped(cells: Readonly<Record<string, Cell>>, ...rules: readonly FieldRule[]) {
  const title: FieldRule[] = rules.some(({ to }) => to === 'title')
    ? []
    : [{ to: 'title', template: 'Row', take: 'whole' }]
  const [row] = mapRows(
    tableOf(Object.keys(cells), Object.values(cells)),
    profileOf([...title, ...rules], ['n/a']),
  )
  if (row === undefined) throw new Error('A table of one row gives one')
  return { ...row, told: told(row) }
}

/** Problems as `column code`, those that reject with a `!`. */
export const told = ({ problems }: MappedRow): string[] =>
  problems.map(({ column, code, rejects }) => `${column} ${code}${rejects ? '!' : ''}`.trim())
