import type { WholeRow } from '#shared/ipc/logs.ts'
import { becoming } from './becoming.ts'
import type { FileRequestOf } from '../request.ts'
import { inTurns } from './in-turns.ts'
import { mappedRows } from './mapped-rows.ts'
import type { ReadLog } from './read-log.ts'

/** One row by its number: what it becomes, as it was received, and what is wrong with it; null where there is none. */
export async function oneRow(
  log: ReadLog,
  { row, profile }: Pick<FileRequestOf<'row'>, 'row' | 'profile'>,
): Promise<WholeRow | null> {
  for await (const batch of inTurns(mappedRows(log, profile))) {
    const mapped = batch.find((one) => one.row === row)
    if (mapped !== undefined)
      return {
        ...becoming(mapped),
        cells: mapped.cells.map(([column, text]) => [column, text]),
        problems: mapped.problems.map((problem) => ({ row, ...problem })),
      }
  }
  return null
}
