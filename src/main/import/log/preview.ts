import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { MappingPreview } from '#shared/ipc/logs.ts'
import type { MappedRow, Problem } from '#shared/mapping/mapped-row.ts'
import { madeInWords } from '#shared/mapping/made-in-words.ts'
import { mapRows } from '#shared/mapping/map-rows.ts'
import type { Table } from '#shared/mapping/table.ts'

const sampleRows = 20
/** Longer lists are cut, and counted in full. */
const mostListed = 500

type ByProblem = MappingPreview['byProblem'][number]

/** Maps every row: the first ones are shown, and of all of them what is wrong. */
export function preview(table: Table, profile: ImportProfileBody): MappingPreview {
  const sample: MappedRow[] = []
  const items: MappingPreview['problems']['items'] = []
  const byProblem = new Map<string, ByProblem>()
  const counts = { rows: 0, rejected: 0, problems: 0 }
  for (const mapped of mapRows(table, profile)) {
    counts.rows += 1
    if (mapped.made === null) counts.rejected += 1
    if (sample.length < sampleRows) sample.push(mapped)
    for (const problem of mapped.problems) {
      counts.problems += 1
      if (items.length < mostListed) items.push({ row: mapped.row, ...problem })
      count(byProblem, problem)
    }
  }
  return {
    rows: counts.rows,
    rejected: counts.rejected,
    sample: sample.map(({ row, key, made }) => ({
      row,
      key,
      rejected: made === null,
      fields: made === null ? [] : madeInWords(made),
    })),
    problems: { items, count: counts.problems },
    byProblem: [...byProblem.values()].toSorted((a, b) => b.count - a.count),
  }
}

function count(byProblem: Map<string, ByProblem>, { column, code, rejects }: Problem): void {
  const id = JSON.stringify([column, code, rejects])
  const known = byProblem.get(id)
  byProblem.set(id, { column, code, rejects, count: (known?.count ?? 0) + 1 })
}
