import { compareReliability } from '#shared/domain/grading/compare-grades.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { Projection } from '../projection.ts'
import type { Params } from '../queries.ts'
import type { SourceListing } from '../source-answers.ts'
import { countWhere } from '../row-numbers.ts'
import { groupKey } from '../source-table.ts'
import { countUses, sourceRow, type Uses } from '../source-use.ts'
import { sourcesSaying } from '../search/text-search.ts'
import type { Query } from './query.ts'

/** Sources whose words and group fit, the first `limit` of them, with how often each is used. */
export const sourcesList: Query<'sources.list'> = {
  searches: ({ text }) => text.trim() !== '',
  run({ projection }, { text, group, withWithdrawn, order, limit }) {
    const { columns } = projection.sources
    const wanted = group === null ? null : groupKey(group)
    const isIn = columns.groupKey.each((key) => wanted === null || key === wanted)
    const says = sourcesSaying(projection, text)
    const uses = countUses(projection)
    const fitting = projection.sources.rows().filter((row) => isIn(row) && says(row))
    const isWithdrawn = (row: number): boolean => columns.withdrawn.at(row) === 1
    const found = withWithdrawn ? fitting : fitting.filter((row) => !isWithdrawn(row))
    const compare = orders[order](projection, uses)
    const rows = compare === null ? found : found.sort(compare)
    return {
      total: rows.length,
      withdrawn: countWhere(fitting, isWithdrawn),
      rows: [...rows.subarray(0, limit)].map((row) => sourceRow(projection, row, uses)),
      groups: groupsOf(projection),
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source'),
}

type Compare = (a: number, b: number) => number

/** Rows come by reference, and `sort` leaves equals in their order. */
const orders: Readonly<
  Record<Params<'sources.list'>['order'], (projection: Projection, uses: Uses) => Compare | null>
> = {
  reference: () => null,
  grade({ sources }) {
    const { reliability } = sources.columns
    return (a, b) => compareReliability(reliability.at(a), reliability.at(b))
  },
  used({ sources }, { incidents }) {
    const usedAt = (row: number) => incidents[sources.columns.id.at(row)] ?? 0
    return (a, b) => usedAt(b) - usedAt(a)
  },
}

/** Named as the first source by reference writes it. */
function groupsOf({ sources }: Projection): SourceListing['groups'] {
  const { columns } = sources
  const isUnnamed = columns.groupKey.each((key) => key === '')
  const groups = new Map<number, { first: number; sources: number }>()
  for (const row of sources.rows()) {
    if (isUnnamed(row) || columns.withdrawn.at(row) === 1) continue
    const code = columns.groupKey.codeAt(row)
    const group = groups.get(code)
    if (group === undefined) groups.set(code, { first: row, sources: 1 })
    else group.sources += 1
  }
  return [...groups.values()]
    .map((group) => ({ ...group, key: columns.groupKey.at(group.first) }))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map((group) => ({ name: columns.group.at(group.first).trim(), sources: group.sources }))
}
