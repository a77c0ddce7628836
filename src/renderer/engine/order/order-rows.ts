import type { ListOrder, OrderColumn } from '#shared/domain/incident-list/look.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import type { Projection } from '../projection.ts'
import type { RowNumbers } from '../row-numbers.ts'
import { analystNames } from './analyst-names.ts'
import { categoryPlaces } from './category-places.ts'
import { rankTexts } from './collation.ts'
import { NONE, type RankOf } from './ranks.ts'
import { sortRows } from './sort-rows.ts'

/**
 * The rows by the first key, equal ones by the next, and so on; what all keys hold to be equal stays as it came: by
 * relevance or by reference. What has no value comes last in both directions.
 */
export function orderRows(projection: Projection, rows: RowNumbers, order: ListOrder): RowNumbers {
  const relevance = order.findIndex(({ column }) => column === 'relevance')
  const keys = order.slice(0, relevance === -1 ? order.length : relevance)
  return keys
    .flatMap(({ column, descending }) => ranks[column](projection).map((rankOf) => ({ rankOf, descending })))
    .reduceRight((sorted, { rankOf, descending }) => sortRows(sorted, rankOf, descending), rows)
}

/** What a column goes by; several numbers where the first alone does not say it all. */
const ranks: Readonly<Record<OrderColumn, (projection: Projection) => readonly RankOf[]>> = {
  relevance: () => [],
  reference: ({ incidents }) => {
    const places = new Int32Array(incidents.count)
    for (const [place, row] of incidents.rows().entries()) places[row] = place
    return [(row) => places[row] ?? NONE]
  },
  title: ({ incidents }) => [incidents.ranks.title.ranks(incidents.count)],
  date: ({ incidents }) => [incidents.ranks.date.ranks()],
  place: ({ incidents }) => [incidents.ranks.place.ranks()],
  // By the first of its words in the order of the statement.
  category: (projection) => {
    const places = categoryPlaces(projection)
    const { links } = projection.incidents.columns
    return [
      links.each((all) =>
        all.length === 0
          ? NONE
          : Math.min(...all.map((link) => places.get(categoryKey(link)) ?? places.size)),
      ),
    ]
  },
  killed: ({ incidents }) => [incidents.ranks.killed.ranks()],
  injured: ({ incidents }) => [incidents.ranks.injured.ranks()],
  sources: ({ support }) => [(row) => support.of(row).sources],
  independent: ({ support }) => [(row) => support.of(row).independent],
  evidence: ({ incidents: { columns } }) => [(row) => columns.evidence.at(row)],
  denials: ({ incidents: { columns } }) => [(row) => columns.denials.at(row)],
  verification: ({ incidents: { columns } }) => [
    columns.verification.each((one) => verifications.indexOf(one)),
  ],
  status: ({ incidents: { columns } }) => [columns.status.each((one) => incidentStatuses.indexOf(one))],
  changed: ({ incidents: { columns } }) => [
    (row) => Math.floor(columns.changedAt.at(row) / HALF),
    (row) => columns.changedAt.at(row) % HALF,
  ],
  'created-by': (projection) => {
    const { createdBy } = projection.incidents.columns
    const nameOf = analystNames(projection)
    const ids = Array.from({ length: createdBy.codeCount }, (_, code) => createdBy.valueOf(code))
    const places = rankTexts(ids.map(nameOf))
    return [(row) => places[createdBy.codeAt(row)] ?? NONE]
  },
}

/** Milliseconds have more digits than a rank may have: they are looked at in two halves. */
const HALF = 2 ** 21
