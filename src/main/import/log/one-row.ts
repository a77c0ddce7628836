import type { WholeRow } from '#shared/ipc/logs.ts'
import { mapRows } from '#shared/mapping/map-rows.ts'
import type { Table } from '#shared/mapping/table.ts'
import { becoming } from './becoming.ts'
import type { FileRequestOf } from '../request.ts'

/** One row by its number: what it becomes, as it was received, and what is wrong with it; null where there is none. */
export function oneRow(
  table: Table,
  { row, profile }: Pick<FileRequestOf<'row'>, 'row' | 'profile'>,
): WholeRow | null {
  for (const mapped of mapRows(table, profile))
    if (mapped.row === row)
      return {
        ...becoming(mapped),
        cells: mapped.cells.map(([column, text]) => [column, text]),
        problems: mapped.problems.map((problem) => ({ row, ...problem })),
      }
  return null
}
