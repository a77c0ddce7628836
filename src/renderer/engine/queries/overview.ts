import { rangeOf, totalOfGroups } from '#shared/domain/casualty/totals.ts'
import type { CasualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import type { CodedColumn } from '../columns/coded-column.ts'
import { verifications } from '../filter-values.ts'
import { fitting, standingOnes, type FilterKind } from '../incident-filter.ts'
import type { ComparedFigure, ComparedReport, Counted, Overview } from '../overview-answer.ts'
import type { Projection } from '../projection.ts'
import type { RowSet } from '../row-set.ts'
import type { Query } from './query.ts'

/** What the workspace holds and what it lacks, in numbers that each lead to what they count. */
export const overview: Query<'overview'> = {
  isEarly: () => true,
  run({ projection }, { analystId }) {
    const { columns } = projection.incidents
    const stand = standingOnes(projection)
    const count = (filter: string): Counted => ({ filter, count: fitting(projection, filter).count })
    const origins = projection.support.over(stand.rows)
    return {
      incidents: stand.count,
      fallen: projection.incidents.count - stand.count,
      needs: [`returned-to.${analystId}`, `to-review-by.${analystId}`, ...gaps]
        .map(count)
        .filter((one) => one.count > 0),
      categories: byCategory(projection, stand),
      months: months(projection, stand),
      verification: verifications.map((one) => count(`verification.${one}`)),
      killed: totalOfGroups(groupsOf(columns.killed, stand)),
      injured: totalOfGroups(groupsOf(columns.injured, stand)),
      sources: origins.sources,
      origins: origins.independent,
      support: (['no-source', 'one-origin'] as const).map(count),
      reports: projection.small('statistical-report').map((report) => compared(projection, report, stand)),
    }
  },
  affectedBy: ({ kinds }) => kinds.has('incident') || kinds.has('source') || kinds.has('statistical-report'),
}

/** What stands in the way of a dossier, the gravest first. */
const gaps: readonly FilterKind[] = ['no-source', 'unsourced-figure', 'unconfirmed', 'denial-not-looked-for']

/** Values of these incidents, each with how many have it: there are fewer values than incidents. */
function* groupsOf<T>(
  column: CodedColumn<T>,
  { rows }: RowSet,
): Generator<readonly [value: T, count: number]> {
  for (const [code, count] of column.tally(rows).entries()) if (count > 0) yield [column.valueOf(code), count]
}

function byCategory({ incidents }: Projection, stand: RowSet): Overview['categories'] {
  const counts = new Map<string, number>()
  for (const [links, count] of groupsOf(incidents.columns.links, stand))
    for (const key of new Set(links.map(categoryKey))) counts.set(key, (counts.get(key) ?? 0) + count)
  return [...counts]
    .map(([key, count]) => ({ categoryKey: key, count }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.categoryKey, b.categoryKey))
}

/**
 * `2022-03` before `2022`, as what cannot be put in one month stands after those that can; the unknown last. Each number
 * is that of the list which its filter leads to.
 */
const months = ({ incidents }: Projection, stand: RowSet): Overview['months'] =>
  [...groupsOf(incidents.columns.month, stand)]
    .map(([month, count]) => ({ month: month ?? 'unknown', count }))
    .sort((a, b) => byCodeUnit(sortable(a.month), sortable(b.month)))
    .map(({ month, count }) => ({ filter: `month.${month}`, count }))
const sortable = (month: string): string => (month.length === 4 ? `${month}-99` : month)

function compared(
  projection: Projection,
  { id, reference, body }: StoredRecord<'statistical-report'>,
  stand: RowSet,
): ComparedReport {
  return {
    id,
    reference,
    title: body.title,
    quote: body.quote,
    figures: body.figures.map((figure) => beside(projection, figure, stand)),
  }
}

function beside(projection: Projection, figure: CasualtyFigure, stand: RowSet): ComparedFigure {
  const { id, harm, population, scope, exclusions } = figure
  const out = fitting(projection, `left-out.${id}`)
  const total = (incidents: RowSet) =>
    totalOfGroups(
      [...groupsOf(projection.incidents.columns.compared, incidents)].map(
        ([ranges, count]) => [ranges[harm], count] as const,
      ),
    )
  return {
    id,
    harm,
    population,
    published: rangeOf(figure),
    asOf: figure.asOf.sourceText,
    scope,
    exclusions,
    sources: figure.sourceIds.length,
    origins: projection.support.among(figure.sourceIds.flatMap((one) => projection.idNumber(one) ?? []))
      .independent,
    logged:
      population === 'civilian'
        ? { covered: total(stand.without(out)), leftOut: total(stand.and(out)) }
        : null,
  }
}
