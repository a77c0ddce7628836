import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { MappingPreview } from '#shared/ipc/logs.ts'
import type { MappedRow, Problem } from '#shared/mapping/mapped-row.ts'
import { inTurns } from './in-turns.ts'
import { mappedRows } from './mapped-rows.ts'
import type { ReadLog } from './read-log.ts'
import { becoming } from './becoming.ts'

const sampleRows = 20
/** Longer lists are cut, and counted in full; what is met often leaves room for what is met once. */
const mostListed = 5_000
const mostListedOfOne = 500

type ByProblem = MappingPreview['byProblem'][number]

/** Maps every row: the first ones are shown, and of all of them what is wrong. */
export async function preview(log: ReadLog, profile: ImportProfileBody): Promise<MappingPreview> {
  const sample: MappedRow[] = []
  const items: MappingPreview['problems']['items'] = []
  const byProblem = new Map<string, ByProblem>()
  const counts = { rows: 0, rejected: 0, problems: 0 }
  for await (const batch of inTurns(mappedRows(log, profile)))
    for (const mapped of batch) {
      counts.rows += 1
      if (mapped.made === null) counts.rejected += 1
      if (sample.length < sampleRows) sample.push(mapped)
      for (const problem of mapped.problems) {
        counts.problems += 1
        const met = count(byProblem, problem)
        if (met <= mostListedOfOne && items.length < mostListed) items.push({ row: mapped.row, ...problem })
      }
    }
  return {
    rows: counts.rows,
    rejected: counts.rejected,
    sample: sample.map(becoming),
    problems: { items, count: counts.problems },
    byProblem: [...byProblem.values()].toSorted((a, b) => b.count - a.count),
  }
}

/** How often it was met so far. */
function count(byProblem: Map<string, ByProblem>, { column, code, rejects }: Problem): number {
  const id = JSON.stringify([column, code, rejects])
  const met = (byProblem.get(id)?.count ?? 0) + 1
  byProblem.set(id, { column, code, rejects, count: met })
  return met
}
