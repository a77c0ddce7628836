import { rangeOf, totalOver } from '#shared/domain/casualty/totals.ts'
import type { CasualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { verifications } from '../filter-values.ts'
import { fits, standing, type FilterKind } from '../incident-filter.ts'
import type { ComparedFigure, ComparedReport, Counted, Overview } from '../overview-answer.ts'
import type { Projection } from '../projection.ts'
import { countBy, countWhere, valuesAt, type RowNumbers } from '../row-numbers.ts'
import type { Query } from './query.ts'

/** What the workspace holds and what it lacks, in numbers that each lead to what they count. */
export const overview: Query<'overview'> = {
  isEarly: () => true,
  run({ projection }, { analystId }) {
    const { incidents, support } = projection
    const { columns } = incidents
    const all = incidents.rows()
    const stand = all.filter(standing(projection))
    const count = (filter: string): Counted => ({
      filter,
      count: countWhere(all, fits(projection, filter)),
    })
    const origins = support.over(stand)
    return {
      incidents: stand.length,
      fallen: all.length - stand.length,
      needs: [`returned-to.${analystId}`, `to-review-by.${analystId}`, ...gaps]
        .map(count)
        .filter((one) => one.count > 0),
      categories: byCategory(projection, stand),
      months: months(projection, stand),
      verification: verifications.map((one) => count(`verification.${one}`)),
      killed: totalOver(valuesAt(stand, columns.killed)),
      injured: totalOver(valuesAt(stand, columns.injured)),
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

function byCategory({ incidents }: Projection, stand: RowNumbers): Overview['categories'] {
  const keysAt = incidents.columns.links.each((links) => [...new Set(links.map(categoryKey))])
  return [...countBy(stand, keysAt)]
    .map(([key, count]) => ({ categoryKey: key, count }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.categoryKey, b.categoryKey))
}

/**
 * `2022-03` before `2022`, as what cannot be put in one month stands after those that can; the unknown last. Counted in
 * one walk, however many months there are: each number is that of the list which its filter leads to.
 */
function months({ incidents }: Projection, stand: RowNumbers): Overview['months'] {
  const monthAt = incidents.columns.month.each((month) => [month ?? 'unknown'])
  return [...countBy(stand, monthAt)]
    .sort(([a], [b]) => byCodeUnit(sortable(a), sortable(b)))
    .map(([month, count]) => ({ filter: `month.${month}`, count }))
}
const sortable = (month: string): string => (month.length === 4 ? `${month}-99` : month)

function compared(
  projection: Projection,
  { id, reference, body }: StoredRecord<'statistical-report'>,
  stand: RowNumbers,
): ComparedReport {
  return {
    id,
    reference,
    title: body.title,
    quote: body.quote,
    figures: body.figures.map((figure) => beside(projection, figure, stand)),
  }
}

function beside(projection: Projection, figure: CasualtyFigure, stand: RowNumbers): ComparedFigure {
  const { id, harm, population, scope, exclusions } = figure
  const isOut = fits(projection, `left-out.${id}`)
  const rangeAt = projection.incidents.columns.compared.each((ranges) => ranges[harm])
  const total = (rows: RowNumbers) => totalOver(Array.from(rows, rangeAt))
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
        ? { covered: total(stand.filter((row) => !isOut(row))), leftOut: total(stand.filter(isOut)) }
        : null,
  }
}
