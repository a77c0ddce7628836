import type { WholeRow } from '#shared/ipc/logs.ts'
import { becoming } from './becoming.ts'
import type { FileRequestOf } from '../request.ts'
import { mappedRows } from './mapped-rows.ts'
import type { ReadLog } from './read-log.ts'

/** One row by its number: what it becomes, as it was received, and what is wrong with it; null where there is none. */
export function oneRow(
  log: ReadLog,
  { row, profile }: Pick<FileRequestOf<'row'>, 'row' | 'profile'>,
): WholeRow | null {
  for (const mapped of mappedRows(log, profile))
    if (mapped.row === row)
      return {
        ...becoming(mapped),
        cells: mapped.cells.map(([column, text]) => [column, text]),
        problems: mapped.problems.map((problem) => ({ row, ...problem })),
      }
  return null
}
