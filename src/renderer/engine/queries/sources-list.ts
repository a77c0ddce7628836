import { compareReliability } from '#shared/domain/grading/compare-grades.ts'
import { foldText } from '#shared/domain/text/fold.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { Params } from '../queries.ts'
import type { SourceListing, SourceRow } from '../source-answers.ts'
import { countUses, groupKey, sourceRow } from '../source-use.ts'
import type { Query } from './query.ts'

/** Sources whose words and group fit, the first `limit` of them, with how often each is used. */
export const sourcesList: Query<'sources.list'> = {
  run({ projection }, { text, group, order, limit }) {
    const all = projection.small('source')
    const words = foldText(text)
      .split(' ')
      .filter((word) => word !== '')
    const wanted = group === null ? null : groupKey(group)
    const found = all.filter(
      (record) =>
        (wanted === null || groupKey(record.body.independenceGroup) === wanted) &&
        (words.length === 0 || says(record, words)),
    )
    const uses = countUses(projection)
    const rows = found.map((record) => sourceRow(record, uses)).sort(orders[order])
    return { total: rows.length, rows: rows.slice(0, limit), groups: groupsOf(all) }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source'),
}

/** Records come by reference, and `sort` leaves equals in their order. */
const orders: Readonly<Record<Params<'sources.list'>['order'], (a: SourceRow, b: SourceRow) => number>> = {
  reference: () => 0,
  grade: (a, b) => compareReliability(a.reliability, b.reliability),
  used: (a, b) => b.incidents - a.incidents,
}

function says({ reference, body }: StoredRecord<'source'>, words: readonly string[]): boolean {
  const { title, publisher, author, url, independenceGroup } = body
  const text = foldText([reference, title, publisher, author, url, independenceGroup].join('\n'))
  return words.every((word) => text.includes(word))
}

function groupsOf(records: readonly StoredRecord<'source'>[]): SourceListing['groups'] {
  const named = records.filter(({ body }) => groupKey(body.independenceGroup) !== '')
  return [...Map.groupBy(named, ({ body }) => groupKey(body.independenceGroup))]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, members]) => ({
      name: members[0]?.body.independenceGroup.trim() ?? key,
      sources: members.length,
    }))
}
